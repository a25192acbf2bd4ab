import type { ComponentChildren } from 'preact'
import { type At, clock } from '../dates.ts'
import { Icon } from '../icons.tsx'
import { Progress } from '../parts/steps.tsx'
import { useSite, useTexts, useViewer } from '../site.ts'
import { texts } from '../texts.ts'
import { Content } from './content.tsx'
import { Document, type PageProps } from './document.tsx'
import { SmallFooter } from './footer.tsx'
import { Brandmark } from './header.tsx'
import { SessionWarning } from './session-warning.tsx'

type ServiceProps = PageProps & {
  /** What the whole service is called: 'Book et byggemøde'. */
  service?: string | undefined
  step?: { at: number; of: number } | undefined
  /** When the draft was last kept. */
  saved?: At | undefined
  /** Where "Gem og luk" leads. */
  closeHref: string
  /** Instead of the default words, for a service that keeps no draft. */
  closeLabel?: string | undefined
  /** A form's id: then "Gem og luk" sends that form with `gem=luk` before it leaves. */
  closeForm?: string | undefined
  /** Before the heading, for instance a receipt. */
  above?: ComponentChildren | undefined
}

/** Inside a service: no main menu, the draft's state, and a way out that loses nothing. */
export function ServicePage(props: ServiceProps) {
  const { title, service, step, saved, closeHref, closeForm, errors } = props
  const { language, name, paths } = useSite()
  const viewer = useViewer()
  const t = useTexts(texts)
  const closeLabel = props.closeLabel ?? t.saveAndClose
  return (
    <Document {...props} suffix={service && service !== title ? `${service}. ${name}` : name}>
      <header class="service-header">
        <div class="wrap">
          <Brandmark />
          <output class="saved">
            <Icon name="check" />
            <span data-saved>{saved && t.saved(clock(saved, language))}</span>
          </output>
          {closeForm && (
            // Enter in a field presses the form's first button: it must be "go on", not "save and close".
            <button class="vh" type="submit" form={closeForm} tabIndex={-1} aria-hidden="true" />
          )}
          {closeForm ? (
            <button
              class="btn btn-2 btn-s"
              type="submit"
              form={closeForm}
              name="gem"
              value="luk"
              formnovalidate
            >
              {closeLabel}
            </button>
          ) : (
            <a class="btn btn-2 btn-s" href={closeHref}>
              {closeLabel}
            </a>
          )}
        </div>
      </header>
      <main id="indhold" tabindex={-1}>
        <div class="wrap section-end mt-5">
          <Content
            {...props}
            errors={errors}
            above={
              <>
                {props.above}
                {step && <Progress {...step} service={service} />}
                {!step && service && service !== title && <p class="meta">{service}</p>}
              </>
            }
          />
        </div>
      </main>
      <SmallFooter />
      <SessionWarning endsAt={viewer?.sessionEndsAt} extend={paths.personal} />
    </Document>
  )
}
