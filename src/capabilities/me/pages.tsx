import type { Card as CardPart, Todo } from '../../platform/capability.ts'
import { say } from '../../ui/dates.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { PersonalPage } from '../../ui/page.tsx'
import { Empty, Notice, Todos } from '../../ui/parts.tsx'
import { useNow, useSite, useTexts } from '../../ui/site.ts'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

type OverviewProps = { firstName: string; cards: CardPart[]; todos: Todo[]; missing: string[] }

export function OverviewPage({ firstName, cards, todos, missing }: OverviewProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  const now = useNow()!
  const waiting = todos.map(({ title, detail, due, href, action }) => ({
    title,
    about: detail,
    deadline: due && `${t.due} ${say(due, 'date', { language, now })}`,
    action: { href, label: action },
  }))
  return (
    <PersonalPage
      title={t.hello(firstName)}
      current={paths.overview()}
      intro={`${t.today} ${say(now, 'date', { language, now })}.`}
    >
      {missing.length > 0 && (
        <Notice tone="warn" title={t.missingTitle}>
          {t.missing(missing.join(', '))}
        </Notice>
      )}
      <Todos title={t.waiting(todos.length)} todos={waiting} />
      {cards.map(({ key, body }) => (
        <div key={key}>{body}</div>
      ))}
      {cards.length + todos.length === 0 && (
        <Empty
          title={t.nothingYet}
          action={<ButtonLink href="/selvbetjening">{t.seeServices}</ButtonLink>}
        >
          {t.nothingText}
        </Empty>
      )}
    </PersonalPage>
  )
}
