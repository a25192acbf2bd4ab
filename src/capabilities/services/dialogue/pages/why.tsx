import { Why } from '../../../../ui/form.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import { inLanguage, type Question } from '../../definition.ts'
import { texts } from '../../texts.ts'

type WhyProps = {
  question: Question
  /** What the rules say themself: what depends on the answer. */
  rules: string | undefined
}

/** Why we ask: what the author says, what the rules say, the law, and how long we keep the answer. */
export function WhyWeAsk({ question, rules }: WhyProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { why, purpose, legalBasis, retention } = question
  const told = why ?? purpose
  const sentences = [
    told && sentence(inLanguage(told, language)),
    !told && !rules && t.whyInGeneral,
    legalBasis && !legalBasis.eli && sentence(inLanguage(legalBasis.text, language)),
    retention === 'case' ? undefined : t.keptFor(retention.days),
  ].filter(Boolean)
  return (
    <Why label={t.why}>
      {sentences.join(' ')}
      {rules && <span lang="da"> {sentence(rules)}</span>}
      {legalBasis?.eli && (
        <>
          {' '}
          <a href={legalBasis.eli}>{inLanguage(legalBasis.text, language)}</a>.
        </>
      )}
    </Why>
  )
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
