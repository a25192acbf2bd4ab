import { NumberField, Radios } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { Icon } from '../../../../ui/parts.tsx'
import { hasOptions, type Widget } from '../edit/answers.ts'
import { Both, isWrong, useBuilding } from './frame.tsx'

type Props = { form: Form<any>; widget: Widget }

/** What every question has: its words, what can be chosen, whether it must be answered. */
export function CommonFields({ form, widget }: Props) {
  const t = useBuilding()
  const { question } = t
  return (
    <>
      <p class="meta">{t.englishWaits}</p>
      <Both form={form} name="spoergsmaal" label={question.label} hint={question.labelHint} />
      <Both form={form} name="hjaelp" label={question.hint} hint={question.hintHint} rows={2} />
      {hasOptions(widget) && <Choices form={form} />}
      <Radios
        form={form}
        name="skal"
        label={question.required}
        inline
        choices={[
          { value: 'ja', label: question.requiredYes },
          { value: 'nej', label: question.requiredNo },
        ]}
      />
      <LimitFields form={form} widget={widget} />
    </>
  )
}

/** What is called on the summary, and what is said when it is missing. */
export function NameFields({ form }: { form: Form<any> }) {
  const { question } = useBuilding()
  return (
    <>
      <Both form={form} name="kort" label={question.short} hint={question.shortHint} />
      <Both form={form} name="mangler" label={question.missing} hint={question.missingHint} />
    </>
  )
}

const kinds: Partial<Record<Widget, 'text' | 'number' | 'choices' | 'file' | 'group'>> = {
  text: 'text',
  'long-text': 'text',
  number: 'number',
  choices: 'choices',
  file: 'file',
  group: 'group',
}

function LimitFields({ form, widget }: Props) {
  const { question } = useBuilding()
  const kind = kinds[widget]
  if (!kind) return null
  return (
    <fieldset class="field">
      <legend>{question.limits}</legend>
      <div class="cluster">
        <NumberField form={form} name="mindst" label={question.least[kind]} />
        <NumberField form={form} name="hoejst" label={question.most[kind]} />
        {kind === 'number' && (
          <NumberField
            form={form}
            name="decimaler"
            label={question.decimals}
            hint={question.decimalsHint}
            inputmode="numeric"
          />
        )}
      </div>
      {kind === 'number' && (
        <div class="mt-4">
          <Both form={form} name="enhed" label={question.unit} hint={question.unitHint} />
        </div>
      )}
    </fieldset>
  )
}

/** The answers to choose among: each with buttons, in one form with the rest, so that nothing typed is lost by them. */
function Choices({ form }: { form: Form<any> }) {
  const { question } = useBuilding()
  const count = Number(form.values.svar ?? 0)
  return (
    <section class="stack" aria-labelledby="svar">
      <h2 class="h-s" id="svar">
        {question.choices}
      </h2>
      <input type="hidden" name="svar" value={String(count)} />
      <ol class="talk">
        {Array.from({ length: count }, (_, at) => (
          <Choice form={form} at={at} last={at === count - 1} />
        ))}
      </ol>
      <p>
        <button class="btn btn-2 btn-s" type="submit" name="knap" value="tilfoej">
          <Icon name="plus" small />
          {question.addChoice}
        </button>
      </p>
    </section>
  )
}

function Choice({ form, at, last }: { form: Form<any>; at: number; last: boolean }) {
  const t = useBuilding()
  const { question } = t
  const name = `svar-${at}`
  const press = (what: string, icon: 'up' | 'down' | 'trash', label: string) => (
    <button class="tool" type="submit" name="knap" value={`${what}:${at}`}>
      <Icon name={icon} small />
      <span class="vh">
        {label}: {question.choice(at + 1)}
      </span>
    </button>
  )
  const isOpen = isWrong(form, `${name}-saetning`, `${name}-hjaelp`)
  return (
    <li>
      <div class="stack">
        <input type="hidden" name={`${name}-vaerdi`} value={form.values[`${name}-vaerdi`] ?? ''} />
        <Both form={form} name={`${name}-ord`} label={question.choice(at + 1)} />
        <div class="split">
          <details class="why" open={isOpen ? true : undefined}>
            <summary>
              {question.choiceMore}
              <span class="vh">: {question.choice(at + 1)}</span>
            </summary>
            <div class="stack">
              <Both
                form={form}
                name={`${name}-saetning`}
                label={question.choicePhrase}
                hint={question.choicePhraseHint}
              />
              <Both form={form} name={`${name}-hjaelp`} label={question.choiceHint} />
            </div>
          </details>
          <p>
            {at > 0 && press('op', 'up', t.up)}
            {!last && press('ned', 'down', t.down)}
            {press('fjern', 'trash', t.remove)}
          </p>
        </div>
      </div>
    </li>
  )
}
