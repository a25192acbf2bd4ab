import { Notice, SummaryList, Time } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import type { Decision } from '../decisions.ts'
import { texts } from '../texts.ts'

/** A decision as the party reads it: what, on which terms, why, and how to appeal. */
export function DecisionText({
  decision,
  heading: H = 'h3',
}: {
  decision: Decision
  heading?: 'h2' | 'h3'
}) {
  const t = useTexts(texts)
  const { outcome, text, conditions, appealBody, appealUntil, appealHow } = decision
  const grounds = [
    { label: t.rules, value: decision.rules },
    { label: t.considerations, value: decision.considerations },
    { label: t.facts, value: decision.facts },
  ].filter(({ value }) => value !== null)
  const favours = outcome === 'granted' || outcome === 'granted-with-conditions'
  return (
    <div class="stack measure">
      <Notice tone={favours ? 'ok' : 'info'} heading={H} title={t.outcomes[outcome]}>
        <p class="small">
          {t.decidedAt} <Time at={decision.decidedAt} format="weekday" />
        </p>
      </Notice>
      <Paragraphs text={text} />
      {conditions.length > 0 && (
        <>
          <H>{t.conditions}</H>
          <ol>
            {conditions.map((condition) => (
              <li>{condition}</li>
            ))}
          </ol>
        </>
      )}
      {grounds.length > 0 && (
        <>
          <H>{t.grounds}</H>
          <dl class="summary">
            {grounds.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <Paragraphs text={value ?? ''} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {appealBody && appealUntil && (
        <>
          <H>{t.appeal}</H>
          <SummaryList
            rows={[
              { label: t.appealTo, value: appealBody },
              { label: t.appealUntil, value: <Time at={appealUntil} format="weekday" /> },
              { label: t.appealHow, value: <Paragraphs text={appealHow ?? ''} /> },
            ]}
          />
        </>
      )}
    </div>
  )
}

/** Text as it was typed: an empty line begins a paragraph, a line break stays one. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\r?\n\s*\r?\n/).map((paragraph) => (
        <p>
          {paragraph.split(/\r?\n/).map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  )
}
