import { Why as WhyDetails } from '../../../../ui/form.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import { inLanguage, type Question } from '../../definition.ts'
import type { Why } from '../../rules.ts'
import { texts } from '../../texts.ts'
import { LawText } from './answer-page.tsx'

/** The most rules that are told of: the first are those that test the answer itself. */
const most = 3

/** Why we ask: what the author says, what the rules decide by it, the law, and how long we keep the answer. */
export function WhyWeAsk({ question, rules }: { question: Question; rules: Why | undefined }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { why, purpose, legalBasis, retention } = question
  const told = why ?? purpose
  const outcomes = (rules?.outcomes ?? []).map((outcome) => t.decides[outcome])
  const sentences = [
    told && sentence(inLanguage(told, language)),
    outcomes.length > 0 && t.decidesAll(outcomes),
    !told && !outcomes.length && t.whyInGeneral,
    retention !== 'case' && t.keptFor(retention.days),
  ].filter(Boolean)
  const law = legalBasis && {
    text: inLanguage(legalBasis.text, language),
    ...(legalBasis.eli && { eli: legalBasis.eli }),
  }
  return (
    <WhyDetails label={t.why}>
      {sentences.join(' ')}
      {law && (
        <>
          {' '}
          <LawText law={law} />.
        </>
      )}
      {rules?.rules.slice(0, most).map((rule) => (
        <>
          <br />
          <span lang="da">{sentence(rule.text)}</span>
          {rule.law && (
            <>
              {' '}
              <LawText law={rule.law} />.
            </>
          )}
        </>
      ))}
    </WhyDetails>
  )
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
