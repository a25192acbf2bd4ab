import { PersonalPage } from '../../../ui/page.tsx'
import { Empty, Go, Time } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import type { Looker, PartyLook } from './looks.ts'

type Props = {
  looks: (PartyLook & { looker: Looker })[]
  /** The page of what happened before. */
  older?: string | undefined
}

/** Hvem har set dine oplysninger: every look at one's data, as the access log has it. */
export function LooksPage({ looks, older }: Props) {
  const t = useTexts(texts)
  if (looks.length === 0) {
    return (
      <PersonalPage title={t.access} current={paths.details()}>
        <Empty title={t.accessNone}>{t.accessNoneText}</Empty>
      </PersonalPage>
    )
  }
  return (
    <PersonalPage title={t.access} lead={t.accessLead} current={paths.details()}>
      <ol class="links">
        {looks.map((look) => (
          <li class="split card-row">
            <div>
              <p>
                <strong>{t.actions[look.action] ?? t.someAction}</strong>
              </p>
              <p class="meta">
                {[who(look, t), t.reasons[look.reason]].filter(Boolean).join('. ')}
              </p>
            </div>
            <p class="meta">
              <Time at={look.at} format="datetime" />
            </p>
          </li>
        ))}
      </ol>
      {older && (
        <p>
          <Go href={older}>{t.older}</Go>
        </p>
      )}
    </PersonalPage>
  )
}

type Words = (typeof texts)['da']

/** An employee is told of by team: the name is nobody's business but the authority's. */
function who({ looker, teams }: Props['looks'][number], t: Words): string {
  if (looker === 'self') return t.you
  if (looker === 'house') return t.theHouse
  if (looker === 'representative') return t.someRepresentative
  return teams?.length ? t.staffOf(teams.map(capital).join(', ')) : t.someStaff
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
