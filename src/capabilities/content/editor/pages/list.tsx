import { dayOf, say } from '../../../../ui/dates.ts'
import { ButtonLink, Select, TextField } from '../../../../ui/form.tsx'
import { blank } from '../../../../ui/forms.ts'
import { Chips, Empty, Filters, Go, Pager, StaffTable, Tag } from '../../../../ui/parts.tsx'
import { useNow } from '../../../../ui/site.ts'
import { importPaths } from '../../importing/paths.ts'
import { importTexts } from '../../importing/texts.ts'
import { written } from '../../insight/address.ts'
import { kindNames } from '../../page-kind.ts'
import { editorPaths as paths } from '../paths.ts'
import { siteSettings } from '../../settings/paths.ts'
import { siteTexts } from '../../settings/texts.ts'
import { type Listed, perPage, type View, views } from '../store.ts'
import { mediaTexts } from '../media/texts.ts'
import { EditorPage, useAgo, useEditor } from './frame.tsx'

export type ListProps = {
  mayPublish: boolean
  view: View
  words: string
  kind: string
  page: number
  total: number
  pages: Listed[]
  counts: Record<View, number>
  names: ReadonlyMap<string, string>
  today: string
  waiting: { proposals: number; legal: number; reviews: number; due: number; offers: number }
}

/** Every page there is, what waits, and the two ways to a new one. */
export function ListPage(props: ListProps) {
  const { view, words, kind, page, total, pages, counts, mayPublish } = props
  const t = useEditor()
  const href = (change: Partial<Pick<ListProps, 'view' | 'page'>>) => {
    const query = new URLSearchParams({ vis: change.view ?? view })
    if (words) query.set('ord', words)
    if (kind) query.set('slags', kind)
    if (change.page && change.page > 1) query.set('side', String(change.page))
    return `${paths.pages()}?${query}`
  }
  const form = blank({ ord: words, slags: kind })
  return (
    <EditorPage
      title={t.pages}
      lead={t.pagesLead}
      tools={
        <>
          <ButtonLink href={paths.start()} small icon="plus">
            {t.newPage}
          </ButtonLink>
          <ButtonLink href={paths.library()} kind={2} small>
            {t.fromLibrary}
          </ButtonLink>
          <ButtonLink href={paths.allMedia()} kind={2} small>
            {mediaTexts.title}
          </ButtonLink>
          <ButtonLink href={paths.facts()} kind={2} small>
            {t.facts.title}
          </ButtonLink>
          {mayPublish &&
            (['menu', 'redirects', 'health'] as const).map((part) => (
              <ButtonLink href={siteSettings[part]()} kind={2} small>
                {siteTexts[part].title}
              </ButtonLink>
            ))}
          {mayPublish && (
            <ButtonLink href={importPaths.runs()} kind={2} small>
              {importTexts.da.title}
            </ButtonLink>
          )}
        </>
      }
    >
      <Waiting {...props} />
      <Filters label={t.list.filter} action={paths.pages()}>
        <input type="hidden" name="vis" value={view} />
        <TextField form={form} name="ord" label={t.list.words} />
        <Select
          form={form}
          name="slags"
          label={t.list.kind}
          empty={t.list.anyKind}
          choices={kindNames.map((value) => ({ value, label: t.kinds[value]! }))}
        />
      </Filters>
      <Chips
        label={t.queue.filter}
        chips={views
          .filter((one) => one === 'alle' || one === view || counts[one] > 0)
          .map((one) => ({
            href: href({ view: one, page: 1 }),
            label: `${t.list.views[one]} (${counts[one].toLocaleString('da')})`,
            current: one === view,
          }))}
      />
      {pages.length === 0 ? (
        <Empty
          title={words || view !== 'alle' || kind ? t.list.noneFound : t.list.none}
          action={
            (words || view !== 'alle' || kind) && <a href={paths.pages()}>{t.list.showAll}</a>
          }
        >
          {words || view !== 'alle' || kind ? t.list.noneFoundText : t.list.noneText}
        </Empty>
      ) : (
        <Table {...props} />
      )}
      <Pager page={page} pages={Math.ceil(total / perPage)} href={(n) => href({ page: n })} />
    </EditorPage>
  )
}

function Waiting({ waiting: { proposals, legal, reviews, due, offers } }: ListProps) {
  const { waiting: t } = useEditor()
  const rows = [
    proposals > 0 && [t.proposals(proposals, legal), paths.queue(), t.seeProposals],
    reviews > 0 && [t.reviews(reviews), `${paths.pages()}?vis=gennemsyn`, t.seeReviews],
    offers > 0 && [t.offers(offers), paths.offers(), t.seeOffers],
    due > 0 && [t.due(due), `${paths.pages()}?vis=laes-igen`, t.seeDue],
  ].filter((row) => Array.isArray(row))
  if (!rows.length) return null
  return (
    <section class="todos" aria-labelledby="venter">
      <h2 id="venter">{t.title}</h2>
      <ul class="rows">
        {rows.map(([words, to, label]) => (
          <li class="split">
            <b>{words}</b>
            <Go href={to!}>{label}</Go>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Table({ pages, total, names }: ListProps) {
  const t = useEditor()
  const ago = useAgo()
  const { columns } = t.list
  return (
    <StaffTable
      caption={t.list.caption}
      result={t.list.result(total)}
      columns={[
        { label: columns.title },
        { label: columns.state },
        { label: columns.from, fold: true },
        { label: columns.draft, fold: true },
      ]}
      rows={pages.map((one) => ({
        id: one.id,
        title: one.title,
        href: paths.page(one.id),
        cells: [
          <>
            <State one={one} />
            <span class="meta">
              {t.kinds[one.kind]} ·{' '}
              {written({ path: one.path, language: one.language === 'en' ? 'en' : 'da' })}
            </span>
          </>,
          one.libraryItem
            ? one.local > 0
              ? `${t.list.shared}, ${t.list.local(one.local)}`
              : t.list.shared
            : one.translates
              ? t.translation.tag
              : t.list.own,
          one.draftAt
            ? t.list.draft(ago(one.draftAt), names.get(one.draftBy ?? '') ?? t.machine)
            : '–',
        ],
      }))}
    />
  )
}

/** The few words that say how a page stands. */
function State({ one }: { one: Listed }) {
  const { states } = useEditor()
  const now = useNow()
  const { status, draftState, publishAt, proposal, missing, reviewOn } = one
  const due = reviewOn && now && reviewOn <= dayOf(now)
  return (
    <p class="cluster cluster-s">
      <Tag tone={status === 'live' ? 'ok' : status === 'draft' ? 'info' : undefined}>
        {states[status]}
      </Tag>
      {proposal && (
        <Tag tone={proposal === 'legal' ? 'bad' : 'warn'}>
          {proposal === 'legal' ? states.legal : states.proposal}
        </Tag>
      )}
      {draftState === 'open' && status === 'live' && !publishAt && (
        <Tag tone="info">{states.changed}</Tag>
      )}
      {draftState === 'submitted' && <Tag tone="warn">{states.submitted}</Tag>}
      {draftState === 'approved' && <Tag tone="ok">{states.approved}</Tag>}
      {publishAt && (
        <Tag tone="info">
          {states.planned(say(`${publishAt.slice(0, 10)}`, 'date', { language: 'da', now }))}
        </Tag>
      )}
      {missing && <Tag tone="bad">{states.missing}</Tag>}
      {due && <Tag tone="warn">{states.due}</Tag>}
    </p>
  )
}
