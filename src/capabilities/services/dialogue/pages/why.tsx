import { useSite, useTexts } from '../../../../ui/site.ts'
import { inLanguage, type OutcomeName, type Question } from '../../definition.ts'
import type { Ground, Why } from '../../rules.ts'
import { texts } from '../../texts.ts'
import { Said } from './said.tsx'

/** The most rules that are told of. */
const most = 2

/** What follows inside the house: nobody is asked for the sake of it alone. */
const inside: OutcomeName[] = ['title', 'team', 'subject', 'documentsIntro']

type WhyProps = {
  question: Question
  rules: Why | undefined
  /** Whether registers can answer other questions when they have this one's answer. */
  spares: boolean
}

/** Why we ask: what the author says, else what the answer decides; the rules that look at it, and how long we keep it. */
export function WhyWeAsk({ question, rules, spares }: WhyProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { why, purpose, legalBasis, retention } = question
  const told = why ?? purpose
  const deciding = (rules?.outcomes ?? []).filter((outcome) => !inside.includes(outcome))
  const ours = deciding.length
    ? t.decidesAll(deciding.map((outcome) => t.decides[outcome]))
    : spares
      ? t.whyAddress
      : (t.whyBy[question.widget] ?? t.whyInGeneral)
  const law = legalBasis && {
    text: inLanguage(legalBasis.text, language),
    ...(legalBasis.eli && { eli: legalBasis.eli }),
  }
  const first: Ground = { text: told ? inLanguage(told, language) : ours, ...(law && { law }) }
  // Why a paper is asked for is a reason for the paper: it helps only when nobody has said why the question is asked.
  const looking = (rules?.rules ?? [])
    .filter(({ outcome }) => !inside.includes(outcome) && !(told && outcome === 'documents'))
    .filter(({ text }) => bare(text) !== bare(first.text))
    .slice(0, most)
  const laws = [law?.text]
  return (
    <details class="why">
      <summary>{t.why}</summary>
      <p>
        <Said ground={first} /> {retention !== 'case' && t.keptFor(retention.days)}
      </p>
      {looking.map(({ text, law: itsLaw }) => {
        const again = laws.includes(itsLaw?.text)
        laws.push(itsLaw?.text)
        return (
          <p lang="da">
            <Said ground={{ text, ...(itsLaw && !again && { law: itsLaw }) }} />
          </p>
        )
      })}
    </details>
  )
}

const bare = (text: string) => text.replace(/[.!?]$/, '').toLowerCase()
