import type { ComponentChildren } from 'preact'
import { say } from '../../../../ui/dates.ts'
import { Button, ButtonLink, Hidden, Hint, TextArea, TextField } from '../../../../ui/form.tsx'
import { fieldId, type Form, problems } from '../../../../ui/forms.ts'
import { StaffPage } from '../../../../ui/page.tsx'
import { Notice } from '../../../../ui/parts.tsx'
import { type MenuItem, useNow, useTexts } from '../../../../ui/site.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { Told } from '../routes/people.ts'
import { buildingTexts } from '../texts.ts'
import type { Work } from '../work.ts'

export const useBuilding = () => useTexts(buildingTexts)

type FrameProps = {
  service: string
  work: Work
  title: string
  lead?: ComponentChildren | undefined
  /** Between the service and this page. */
  crumbs?: MenuItem[] | undefined
  form?: Form<any> | undefined
  meanwhile?: Told[] | undefined
  aside?: ComponentChildren | undefined
  asideLabel?: string | undefined
  tools?: ComponentChildren | undefined
  children: ComponentChildren
}

/** A page about one service at the desk. */
export function BuildPage(props: FrameProps) {
  const { service, work, title, lead, crumbs = [], form, meanwhile, aside, asideLabel } = props
  const t = useBuilding()
  return (
    <StaffPage
      title={title}
      lead={lead}
      current={paths.services()}
      breadcrumb={[
        { label: t.builder, href: paths.services() },
        { label: work.title.da, href: paths.service(service) },
        ...crumbs,
      ]}
      errors={form && problems(form)}
      aside={aside}
      asideLabel={asideLabel}
      tools={props.tools}
    >
      {meanwhile && <Meanwhile changes={meanwhile} />}
      {props.children}
    </StaffPage>
  )
}

/** What others did to the same part while one wrote. */
function Meanwhile({ changes }: { changes: Told[] }) {
  const { stale, somebody } = useBuilding()
  const now = useNow()
  return (
    <Notice tone="warn" title={stale.title} alert>
      <p class="small">{stale.text}</p>
      <ul class="bullets small">
        {changes.map(({ name, at, sentences }) => (
          <li>
            {stale.item(
              name ?? somebody,
              say(at, 'relative-time', { language: 'da', now }),
              sentences.join('. '),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type EditFormProps = {
  action: string
  form: Form<any>
  /** Where one goes without saving. */
  back: string
  save?: string | undefined
  /** For a form that is read as one column. */
  narrow?: boolean | undefined
  children: ComponentChildren
}

/** A form that edits a part, with the mark of the part it was shown with. */
export function EditForm({ action, form, back, save, narrow, children }: EditFormProps) {
  const t = useBuilding()
  return (
    <form
      method="post"
      action={action}
      class={narrow ? 'stack stack-l measure' : 'stack stack-l'}
      noValidate
    >
      {/* Enter in a field presses the form's first button: it must be the one that saves. */}
      <button class="vh" type="submit" tabIndex={-1} aria-hidden="true" />
      <Hidden form={form} name="udgave" />
      {children}
      <p class="cluster">
        <Button>{save ?? t.save}</Button>
        <ButtonLink href={back} kind={2}>
          {t.back}
        </ButtonLink>
      </p>
    </form>
  )
}

type BothProps = {
  form: Form<any>
  name: string
  label: string
  hint?: string | undefined
  /** Several lines. */
  rows?: number | undefined
  optional?: boolean | undefined
}

/** Danish and English side by side, under one heading. */
export function Both({ form, name, label, hint, rows, optional }: BothProps) {
  const t = useBuilding()
  const id = fieldId(form, name)
  const about = [hint, optional && t.mayBeEmpty].filter(Boolean).join(' ')
  const field = (own: string, words: string) => (
    <div class="field-part">
      {rows ? (
        <TextArea form={form} name={own} label={words} rows={rows} />
      ) : (
        <TextField form={form} name={own} label={words} />
      )}
    </div>
  )
  return (
    <fieldset class="field" aria-describedby={about ? `${id}-om` : undefined}>
      <legend>{label}</legend>
      <div>
        {about && <Hint id={`${id}-om`}>{about}</Hint>}
        <div class={about ? 'grid grid-2 mt-3' : 'grid grid-2'}>
          {field(name, t.inDanish)}
          {field(`${name}_en`, t.inEnglish)}
        </div>
      </div>
    </fieldset>
  )
}

/** Whether one of these fields has a complaint, so that what folds must stand open. */
export const isWrong = ({ errors }: Form<any>, ...names: string[]) =>
  names.some((name) => errors[name] !== undefined || errors[`${name}_en`] !== undefined)
