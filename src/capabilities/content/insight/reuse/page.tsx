import { Button, NumberField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { Facts, Section, SummaryList } from '../../../../ui/parts.tsx'
import { useSite } from '../../../../ui/site.ts'
import { number } from '../../../../ui/numbers.ts'
import { InsightPage, useInsight } from '../desk/frame.tsx'
import { insightPaths as paths } from '../paths.ts'
import type { Reckoned } from './reckon.ts'
import type { Estimate, Saved } from './saving.ts'

type ReuseProps = { reckoned: Reckoned; form: Form<any>; mayChange: boolean }

const percent = (share: number) => Math.round(share * 1000) / 10

/** How much is shared, taken over, changed and merged, and what it saves. */
export function ReusePage({ reckoned, form, mayChange }: ReuseProps) {
  const { reuse: t } = useInsight()
  const { language } = useSite()
  const { estimate, isOwn, here, library } = reckoned
  const said = (value: number) => number(value, language)
  const hours = (value: number) => t.hours(number(Math.round(value), language))
  return (
    <InsightPage
      title={t.title}
      lead={t.lead}
      part={paths.reuse()}
      errors={problems(form, t.errors)}
    >
      <Facts
        facts={[
          { label: t.saved, value: hours(here.saved.hours) },
          { label: t.adopted, value: t.ofLive(said(here.adopted), said(here.live)) },
          { label: t.changed, value: t.percent(said(percent(here.changedShare))) },
          { label: t.alone, value: String(here.alone) },
        ]}
      />
      <Section id="her" title={t.here}>
        <div class="measure">
          <SummaryList
            rows={[
              { label: t.adopted, value: t.ofLive(said(here.adopted), said(here.live)) },
              { label: t.pagesChanged, value: String(here.pagesChanged) },
              {
                label: t.blocks,
                value: t.ofLive(said(here.changedBlocks), said(here.sharedBlocks)),
              },
              { label: t.alone, value: String(here.alone) },
              { label: t.decided, value: String(here.decided) },
              { label: t.open, value: String(here.open) },
            ]}
          />
        </div>
        <Formula {...here} estimate={estimate} />
      </Section>
      {library && (
        <Section id="bibliotek" title={t.library}>
          <div class="measure">
            <SummaryList
              rows={[
                { label: t.shared, value: String(library.shared) },
                { label: t.adopters, value: String(library.adopters) },
                { label: t.adoptions, value: said(library.adoptions) },
                { label: t.changed, value: t.percent(said(percent(library.changedShare))) },
                { label: t.aloneThere, value: String(library.alone) },
                { label: t.savedThere, value: hours(library.saved.hours) },
              ]}
            />
          </div>
          <Formula adopted={library.adoptions} {...library} estimate={estimate} />
          <p class="meta measure">{t.libraryText}</p>
        </Section>
      )}
      <Section id="skoen" title={t.estimate}>
        <p class="measure">{isOwn ? t.ownEstimate : t.usualEstimate}</p>
        {mayChange ? (
          <form method="post" action={paths.reuse()} class="stack measure" noValidate>
            <NumberField form={form} name="skriv" label={t.write} unit={t.unit} errors={t.errors} />
            <NumberField
              form={form}
              name="tilpas"
              label={t.adapt}
              unit={t.unit}
              errors={t.errors}
            />
            <NumberField form={form} name="ret" label={t.update} unit={t.unit} errors={t.errors} />
            <p>
              <Button>{t.save}</Button>
            </p>
          </form>
        ) : (
          <p class="meta">{t.askAdmin}</p>
        )}
      </Section>
    </InsightPage>
  )
}

type FormulaProps = {
  adopted: number
  changedShare: number
  alone: number
  estimate: Estimate
  saved: Saved
}

/** The sum as it is reckoned, with its figures, so that anyone can do it again. */
function Formula({ adopted, changedShare, alone, estimate, saved }: FormulaProps) {
  const { reuse: t } = useInsight()
  const { language } = useSite()
  const said = (value: number) => number(value, language)
  const { writeHours, adaptHours, updateHours } = estimate
  return (
    <p class="measure">
      {t.formula({
        adopted: String(adopted),
        write: said(writeHours),
        stands: said(percent(1 - changedShare)),
        adapt: said(adaptHours),
        alone: String(alone),
        update: said(updateHours),
        hours: number(Math.round(saved.hours), language),
      })}
    </p>
  )
}
