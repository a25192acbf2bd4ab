import { BlankDocument } from '../../../ui/page.tsx'
import { Time } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import type { Case } from '../cases.ts'
import type { Decision } from '../decisions.ts'
import type { Team } from '../file.ts'
import { texts } from '../texts.ts'
import { DecisionText } from './decision-text.tsx'

type LetterProps = {
  matter: Case
  decision: Decision
  team: Team | undefined
  to: { name: string; address: string | undefined }
  decidedBy: string
}

/** The decision as a letter, made to be printed or kept. */
export function LetterPage({ matter, decision, team, to, decidedBy }: LetterProps) {
  const t = useTexts(texts)
  const { name } = useSite()
  return (
    <BlankDocument title={`${t.decision}, ${matter.number}`} noIndex>
      <article class="wrap section stack stack-l">
        <header class="split">
          <p>
            <b>{to.name}</b>
            {to.address && (
              <>
                <br />
                {to.address}
              </>
            )}
          </p>
          <p class="meta">
            {name}
            <br />
            <Time at={decision.decidedAt} format="weekday" />
            <br />
            {t.caseNumber} {matter.number}
          </p>
        </header>
        <h1>{matter.title}</h1>
        <DecisionText decision={decision} heading="h2" />
        <p>
          {t.letterFrom}
          <br />
          {decidedBy}
          <br />
          {team ? t.us(team.name) : name}
        </p>
      </article>
    </BlankDocument>
  )
}
