import { ButtonLink } from '../../../../ui/form.tsx'
import { Facts, Notice, Section } from '../../../../ui/parts.tsx'
import { useSite } from '../../../../ui/site.ts'
import { number } from '../../../../ui/numbers.ts'
import { editorPaths } from '../../editor/paths.ts'
import type { Item } from '../../items/item.ts'
import type { Count } from '../../search/store/asked.ts'
import { searchPaths } from '../../search/paths.ts'
import type { Entry } from '../views/entry.ts'
import type { Week } from '../views/store.ts'
import { useAgo } from '../../editor/pages/frame.tsx'
import { InsightPage, useDay, useInsight } from './frame.tsx'
import { Others } from './others.tsx'
import type { Peers } from './routes.ts'
import { shareOf } from './share.ts'
import { Weeks } from './weeks.tsx'

export type OneProps = {
  item: Item
  /** When somebody last put it out. */
  publishedAt: Date | undefined
  weeks: Week[]
  entries: { entry: Entry; count: number }[]
  /** Undefined for those who may not read them. */
  texts: { day: string; useful: boolean; text: string }[] | undefined
  searches: Count[]
  inVain: Count[]
  peers: Peers
}

/** One page for those who answer for it: how it was read and found useful, in whose words, and by what searches. */
export function OnePage(props: OneProps) {
  const { item, publishedAt, weeks, entries, texts, searches, inVain, peers } = props
  const t = useInsight()
  const { one } = t
  const day = useDay()
  const ago = useAgo()
  const { language } = useSite()
  const sum = (of: (week: Week) => number) => weeks.reduce((all, week) => all + of(week), 0)
  const answers = { yes: sum(({ yes }) => yes), no: sum(({ no }) => no) }
  const share = shareOf(answers)
  return (
    <InsightPage
      title={item.title}
      lead={one.lead}
      crumbs={[]}
      tools={
        <ButtonLink href={editorPaths.page(item.id)} kind={2} small>
          {one.edit}
        </ButtonLink>
      }
    >
      <Facts
        facts={[
          {
            label: t.list.views,
            value: number(
              sum(({ views }) => views),
              language,
            ),
          },
          {
            label: t.list.useful,
            value: share === undefined ? t.list.noAnswers : t.list.percent(share),
          },
          { label: t.list.answers, value: number(answers.yes + answers.no, language) },
          { label: one.published, value: publishedAt ? ago(publishedAt) : one.never },
          { label: one.reviewOn, value: item.reviewOn ? day(item.reviewOn) : one.noReview },
        ]}
      />
      <Section id="uger" title={one.weeks}>
        <Weeks weeks={weeks} />
        <p class="meta measure">
          {entries.length > 0 &&
            `${one.from}: ${entries.map(({ entry, count }) => `${one.entries[entry]} ${number(count, language)}`).join(', ')}. `}
          {one.counted}
        </p>
      </Section>
      {peers && <Others peers={peers} />}
      <Section id="skrevet" title={one.texts}>
        {texts === undefined ? (
          <Notice title={one.textsHidden}>{one.textsHiddenText}</Notice>
        ) : texts.length === 0 ? (
          <p class="meta">{one.textsNone}</p>
        ) : (
          <ul class="rows measure">
            {texts.map(({ day: on, useful, text }) => (
              <li class="stack stack-s">
                <p>{text}</p>
                <p class="meta">
                  {useful ? one.saidYes : one.saidNo}, {day(on)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Searches id="soegninger" title={one.searches} none={one.searchesNone} counts={searches} />
      <Searches id="forgaeves" title={one.inVain} none={one.inVainNone} counts={inVain} />
    </InsightPage>
  )
}

type SearchesProps = { id: string; title: string; none: string; counts: Count[] }

function Searches({ id, title, none, counts }: SearchesProps) {
  const { one } = useInsight()
  return (
    <Section id={id} title={title}>
      {counts.length === 0 ? (
        <p class="meta">{none}</p>
      ) : (
        <ul class="rows measure">
          {counts.map(({ text, asked }) => (
            <li class="split">
              <a href={`${searchPaths.search()}?${new URLSearchParams({ q: text })}`}>{text}</a>
              <span class="meta">{one.times(asked)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
