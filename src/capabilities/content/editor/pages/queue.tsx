import type { ChangeClass } from '../../../../merging/index.ts'
import { dayOf, say } from '../../../../ui/dates.ts'
import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { Chips, Empty, Notice, Section, Tag } from '../../../../ui/parts.tsx'
import { ClassTag } from '../../../../ui/sharing/class-tag.tsx'
import { useNow } from '../../../../ui/site.ts'
import { editorPaths as paths } from '../paths.ts'
import { EditorPage, useAgo, useEditor } from './frame.tsx'

/** A shared change that waits, as the queue has it. */
export type Waiting = {
  itemId: string
  title: string
  kle: string
  toNo: number
  changeClass: ChangeClass
  inForceFrom: string | null
  note: string
  madeAt: Date
  owner: string
  /** It is a translation, and what it translates has changed. */
  translation: boolean
  frozen: boolean
  /** How many blocks somebody must choose about, must read, and how many go together by themselves. */
  choice: number
  look: number
  clean: number
}

export type QueueProps = {
  waiting: Waiting[]
  mayPublish: boolean
  only: ChangeClass | undefined
  /** The page just decided about; how many were accepted at once, and how many could not be. */
  done: string | undefined
  accepted: { yes: number; no: number } | undefined
}

/** Nothing in it asks anybody to choose, or to read a number once more. */
const isClean = ({ choice, look, frozen }: Waiting) => choice + look === 0 && !frozen

const order: ChangeClass[] = ['legal', 'substantive', 'editorial']

/** Everything that has changed in what is shared, those of the law first. */
export function QueuePage({ waiting, mayPublish, only, done, accepted }: QueueProps) {
  const t = useEditor()
  const { queue } = t
  const shown = waiting.filter(({ changeClass }) => !only || changeClass === only)
  const clean = shown.filter(isClean)
  return (
    <EditorPage title={queue.title} lead={queue.lead} crumbs={[]}>
      {done && <Notice tone="ok" title={t.decision.done(done)} />}
      {accepted && (
        <Notice tone={accepted.no ? 'warn' : 'ok'} title={queue.accepted(accepted.yes)}>
          {accepted.no > 0 && <p class="small">{queue.acceptedNot(accepted.no)}</p>}
        </Notice>
      )}
      {waiting.length === 0 ? (
        <Empty title={queue.none} action={<a href={paths.pages()}>{t.list.showAll}</a>}>
          {queue.noneText}
        </Empty>
      ) : (
        <>
          <Chips
            label={queue.filter}
            chips={[undefined, ...order].map((one) => ({
              href: one ? `${paths.queue()}?slags=${one}` : paths.queue(),
              label: one ? t.classes[one]! : queue.all,
              current: one === only,
            }))}
          />
          {order.map((one) => (
            <Group
              id={`klasse-${one}`}
              title={t.classes[one]!}
              rows={shown.filter((row) => row.changeClass === one && !row.translation)}
            />
          ))}
          <Group
            id="oversaettelser"
            title={t.translation.group}
            rows={shown.filter(({ translation }) => translation)}
          />
          {mayPublish && clean.length > 0 && <AcceptClean rows={clean} />}
        </>
      )}
    </EditorPage>
  )
}

function Group({ id, title, rows }: { id: string; title: string; rows: Waiting[] }) {
  const t = useEditor()
  if (!rows.length) return null
  const subjects = Map.groupBy(rows, ({ kle }) => kle.slice(0, 2))
  return (
    <Section id={id} title={title}>
      {[...subjects]
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([kle, some]) => (
          <div class="stack">
            <h3 class="h-s">{kle ? t.queue.subject(kle) : t.queue.noSubject}</h3>
            <ul class="rows">
              {some.map((row) => (
                <Row row={row} />
              ))}
            </ul>
          </div>
        ))}
    </Section>
  )
}

function Row({ row }: { row: Waiting }) {
  const t = useEditor()
  const { queue } = t
  const ago = useAgo()
  return (
    <li class="stack">
      <div class="split">
        <h4>
          <a href={paths.decision(row.itemId)}>{row.title}</a>
        </h4>
        <p class="cluster cluster-s">
          {!row.translation && <ClassTag of={row.changeClass} />}
          {row.translation && <Tag tone="info">{t.translation.tag}</Tag>}
          {isClean(row) && <Tag tone="ok">{queue.clean}</Tag>}
          {row.frozen && <Tag>{queue.frozen}</Tag>}
        </p>
      </div>
      <p class="measure">{row.note}</p>
      <div class="split">
        <p class="meta">
          {[queue.counts(row.choice, row.look, row.clean), row.owner, ago(row.madeAt)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ButtonLink href={paths.decision(row.itemId)} kind={row.choice ? 1 : 2} small>
          {queue.decide}
          <span class="vh"> {row.title}</span>
        </ButtonLink>
      </div>
      {row.inForceFrom && <InForce day={row.inForceFrom} />}
    </li>
  )
}

/** From when it holds: ahead, or past and told to readers. */
export function InForce({ day }: { day: string }) {
  const { queue } = useEditor()
  const now = useNow()
  const said = say(day, 'date', { language: 'da', now })
  const past = now && day <= dayOf(now)
  return (
    <p class={past ? 'error' : 'accent'}>{past ? queue.inForceNow(said) : queue.inForce(said)}</p>
  )
}

/** All that goes together by itself, accepted at once. */
function AcceptClean({ rows }: { rows: Waiting[] }) {
  const { queue } = useEditor()
  return (
    <form method="post" action={paths.acceptance()} class="card card-tint stack">
      {rows.map(({ itemId, toNo }) => (
        <input type="hidden" name="side" value={`${itemId}:${toNo}`} />
      ))}
      <ul class="bullets">
        {rows.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ul>
      <p>{queue.acceptText}</p>
      <p>
        <Button>{queue.accept(rows.length)}</Button>
      </p>
    </form>
  )
}
