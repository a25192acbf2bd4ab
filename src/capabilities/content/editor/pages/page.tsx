import { say } from '../../../../ui/dates.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Go, Notice, Tag } from '../../../../ui/parts.tsx'
import type { Facts } from '../../facts/fill.ts'
import { orderOf } from '../edit/rows.ts'
import { stampOf } from '../edit/stamp.ts'
import { progressOf } from '../edit/translated.ts'
import { editorPaths as paths } from '../paths.ts'
import type { Page } from '../work.ts'
import { BlockCard } from './block-card.tsx'
import { EditorPage, useEditor } from './frame.tsx'
import { Status, type StatusProps } from './status.tsx'

export type PageProps = StatusProps & {
  page: Page
  facts: Facts
  now: Date
  /** What was pressed was not done: the page had changed. */
  stale: boolean
  /** A shared change waits to be decided. */
  proposal: { changeClass: string; inForceFrom: string | null } | undefined
}

/** A page as it is being written: its blocks in place, and how far it has come. */
export function PagePage(props: PageProps) {
  const { page, facts, now, stale, proposal } = props
  const { item, rows, shared, source } = page
  const t = useEditor()
  const order = stampOf(orderOf(rows))
  return (
    <EditorPage
      title={item.title}
      lead={
        source ? (
          <Translated page={page} />
        ) : shared ? (
          t.page.blocksShared(shared.owner)
        ) : (
          t.kinds[item.kind]
        )
      }
      crumbs={[]}
      aside={<Status {...props} />}
      asideLabel={t.page.status}
      tools={
        <ButtonLink href={paths.preview(item.id)} kind={2} small>
          {t.page.preview}
        </ButtonLink>
      }
    >
      {stale && (
        <Notice tone="warn" title={t.page.stale} alert>
          {t.page.staleText}
        </Notice>
      )}
      {proposal && (
        <Notice
          tone={proposal.changeClass === 'legal' ? 'bad' : 'warn'}
          title={source ? t.translation.changed : t.page.proposal}
        >
          <p class="small">
            {!source && (
              <Tag tone={proposal.changeClass === 'legal' ? 'bad' : 'warn'}>
                {t.classes[proposal.changeClass]}
              </Tag>
            )}{' '}
            {proposal.inForceFrom &&
              `${t.queue.inForce(say(proposal.inForceFrom, 'date', { language: 'da', now }))}. `}
            {source ? t.translation.changedText : t.page.proposalText}
          </p>
          <Go href={paths.decision(item.id)}>{t.page.proposalGo}</Go>
        </Notice>
      )}
      <section aria-labelledby="indhold-titel">
        <h2 id="indhold-titel" class="vh">
          {t.page.blocks}
        </h2>
        <ol class="ed-blocks">
          {rows.map((row, n) => (
            <BlockCard
              item={item.id}
              row={row}
              first={n === 0 || !rows[n - 1]!.may.move}
              last={n === rows.length - 1}
              order={order}
              owner={shared?.owner ?? ''}
              into={source && item.language}
              facts={facts}
              now={now}
            />
          ))}
        </ol>
      </section>
    </EditorPage>
  )
}

/** What a page is translated from, and how far one has come. */
function Translated({ page: { rows, source } }: Pick<PageProps, 'page'>) {
  const { translation: t } = useEditor()
  const { done, all } = progressOf(rows)
  return (
    <>
      {t.from}: <a href={paths.page(source!.id)}>{source!.title}</a>. {t.progress(done, all)}.
      {done < all && ` ${t.lead}`}
    </>
  )
}
