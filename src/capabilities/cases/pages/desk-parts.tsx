import { type At, dayOf } from '../../../ui/dates.ts'
import { Tag, Time } from '../../../ui/parts.tsx'
import { useNow, useTexts } from '../../../ui/site.ts'
import type { Party } from '../../identity/index.ts'
import { type Case, isOpen } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { deskPaths } from '../paths.ts'

/** The desk's search field: it finds a case wherever one is. */
export const useDeskSearch = (value?: string) => ({
  action: deskPaths.inbox(),
  label: useTexts(deskTexts).search,
  value,
})

/** Who a case is about. A protected name is masked in every list, whoever looks. */
export function PartyName({ party }: { party: Party | undefined }) {
  const t = useTexts(deskTexts)
  if (!party) return null
  return party.protected ? (
    <Tag tone="warn" icon="lock">
      {t.protected}
    </Tag>
  ) : (
    <>{party.name}</>
  )
}

type Shown = Pick<Case, 'state' | 'news' | 'deadline'>

/** How the case stands, worst first: over its deadline, news from the citizen, or its state. */
export function StateTag({ matter, today }: { matter: Shown; today: string }) {
  const t = useTexts(deskTexts)
  const { state, news, deadline } = matter
  const late = isOpen(matter) && deadline !== null && deadline < today
  const tone = {
    received: 'info',
    'in-progress': 'info',
    'waiting-for-citizen': 'warn',
    decided: 'ok',
    closed: undefined,
  } as const
  return (
    <span class="cluster cluster-s">
      {late && <Tag tone="bad">{t.late}</Tag>}
      {news && <Tag tone="accent">{news === 'message' ? t.newMessage : t.newInformation}</Tag>}
      {!(late || news) && <Tag tone={tone[state]}>{t.states[state]}</Tag>}
    </span>
  )
}

export function Deadline({ day }: { day: At | null }) {
  const today = dayOf(useNow()!)
  if (day === null) return null
  return dayOf(day) < today ? (
    <b class="accent">
      <Time at={day} format="short" />
    </b>
  ) : (
    <Time at={day} format="short" />
  )
}
