import { Button } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { Notice, Section } from '../../../ui/parts.tsx'
import type { ThemeInput } from '../../../ui/theme.ts'
import type { Verdict } from '../../../ui/theme/judge.ts'
import { SettingsPage } from '../frame.tsx'
import { lookIsland } from '../assets.ts'
import { paths } from '../paths.ts'
import { ColourFields, PictureFields, ShapeFields } from './fields.tsx'
import { Preview } from './preview.tsx'
import { lookTexts as t } from './texts.ts'
import { trialHref } from './trial.ts'
import { VerdictPart } from './verdict.tsx'
import { Versions, type VersionRow } from './versions.tsx'

export type LookProps = {
  form: Form<any>
  input: ThemeInput
  /** Undefined when something typed is no colour. */
  verdicts: Verdict[] | undefined
  versions: VersionRow[]
  told?: 'saved' | 'shown' | 'changed' | undefined
  /** What was left out of a drawing that came with the form. */
  removed?: string[] | undefined
}

const tones = { saved: 'ok', shown: 'info', changed: 'warn' } as const

/** How the tenant's pages look: chosen, seen and tested before it is used. */
export function LookPage({ form, input, verdicts, versions, told, removed = [] }: LookProps) {
  return (
    <SettingsPage
      title={t.title}
      lead={t.lead}
      errors={problems(form, t.errors)}
      styles={[trialHref(input)]}
    >
      {told && (
        <Notice tone={tones[told]} title={t[told]}>
          {t[`${told}Text`]}
        </Notice>
      )}
      {removed.length > 0 && (
        <Notice tone="warn" title={t.removed}>
          {t.removedText(removed.join(', '))}
        </Notice>
      )}
      <form
        method="post"
        action={paths.look()}
        enctype="multipart/form-data"
        class="set-look"
        noValidate
        {...lookIsland}
        data-trial={paths.trial()}
        data-verdict-from={paths.verdict()}
      >
        {/* Enter in a field shows; it never saves. */}
        <button class="vh" type="submit" tabIndex={-1} aria-hidden="true" name="knap" value="vis" />
        <input type="hidden" name="udgave" value={form.values.udgave ?? ''} />
        <div class="stack stack-l">
          <ColourFields form={form} />
          <ShapeFields form={form} />
          <PictureFields form={form} input={input} />
          <p class="cluster">
            <Button name="knap" value="gem">
              {t.save}
            </Button>
            <Button kind={2} name="knap" value="vis">
              {t.show}
            </Button>
          </p>
        </div>
        <section aria-labelledby="proeve" class="stack set-trial">
          <h2 id="proeve">{t.preview}</h2>
          <div data-verdict>
            <VerdictPart verdicts={verdicts} />
          </div>
          <Preview input={input} />
        </section>
      </form>
      {versions.length > 0 && (
        <Section id="versioner" title={t.versions}>
          <Versions versions={versions} />
        </Section>
      )}
    </SettingsPage>
  )
}
