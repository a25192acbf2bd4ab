import { Hidden } from '../../../../ui/form.tsx'
import { blank } from '../../../../ui/forms.ts'
import { Icon, Tag } from '../../../../ui/parts.tsx'
import type { Facts } from '../../facts/fill.ts'
import { DataDiff, DataWords } from '../diff/diff.tsx'
import type { Row } from '../edit/rows.ts'
import { stampOf } from '../edit/stamp.ts'
import { isUntranslated } from '../edit/translated.ts'
import { editorPaths as paths } from '../paths.ts'
import { typeName } from '../texts-blocks.ts'
import { useEditor } from './frame.tsx'
import { nameOf, Shown } from './shown.tsx'

type CardProps = {
  item: string
  row: Row
  first: boolean
  last: boolean
  /** The order the page was shown in. */
  order: string
  owner: string
  /** Of a translation: the language it is in. */
  into?: string | undefined
  facts: Facts
  now: Date
}

/** What is pressed in a block's row of buttons: an act, the block, and the block as it was seen. */
export const pressed = (act: string, row: Row) => `${act}:${row.block.id}:${rowStamp(row)}`
export const rowStamp = ({ block, local, hidden }: Row) =>
  stampOf([block.data, local ?? null, hidden])

/** A block in its place: what it is, whose words, how it looks, and what one can do with it. */
export function BlockCard(props: CardProps) {
  const { item, row, facts, now } = props
  const { block, shared, local, hidden, from } = row
  const look = hidden ? 'ed-away' : from === 'local' ? 'ed-local' : undefined
  return (
    <li id={`blok-${block.id}`} class={look}>
      <div class="ed-head">
        <p class="ed-what">
          <b>{typeName(block.type)}</b>
          <Tags {...props} />
        </p>
        <Tools {...props} />
      </div>
      <div lang={from === 'local' ? props.into : undefined}>
        <Shown block={block} facts={facts} now={now} />
      </div>
      {shared && local && 'data' in local && !local.aside && (
        <Otherwise item={item} row={row} order={props.order} into={props.into} />
      )}
      {local?.aside && 'data' in local && <Aside row={row} />}
      <InsertLink {...props} />
    </li>
  )
}

function Tags({ row, owner, into }: CardProps) {
  const { page, translation } = useEditor()
  const { shared, local, hidden, moved, block } = row
  const inForce = local && !local.aside
  return (
    <>
      {!shared && owner && <Tag tone="info">{page.tags.own}</Tag>}
      {into && isUntranslated(row) && <Tag tone="warn">{translation.not}</Tag>}
      {inForce && local.kind === 'replace' && (
        <Tag tone={into ? 'ok' : 'info'}>{into ? translation.done : page.tags.local}</Tag>
      )}
      {inForce && local.kind === 'fill' && <Tag tone="ok">{page.tags.filled}</Tag>}
      {shared?.lock === 'slot' && !inForce && <Tag tone="info">{page.tags.slot}</Tag>}
      {hidden && <Tag tone="warn">{page.tags.hidden}</Tag>}
      {moved && <Tag tone="info">{page.tags.moved}</Tag>}
      {local?.aside && <Tag tone="warn">{page.tags.aside}</Tag>}
      {shared?.lock === 'locked' && <Tag icon="lock">{page.tags.locked}</Tag>}
      {block.legal && <Tag>{page.tags.legal}</Tag>}
    </>
  )
}

/** Buttons that do one thing each, and say to which block. */
function Tools({ item, row, first, last, order, into }: CardProps) {
  const { page, translation } = useEditor()
  const { block, shared, local, hidden, may, moved } = row
  const name = nameOf(block)
  const act = (
    key: string,
    icon: 'up' | 'down' | 'minus' | 'plus' | 'again',
    label: string,
    seen: boolean,
  ) => (
    <button class="tool" type="submit" name="handling" value={pressed(key, row)}>
      <Icon name={icon} small />
      <span class={seen ? undefined : 'vh'}>{label}</span>
      <span class="vh"> {name}</span>
    </button>
  )
  return (
    <form method="post" action={paths.arrange(item)} class="ed-tools">
      <Hidden form={blank({ udgave: order })} name="udgave" />
      {may.move && !first && act('op', 'up', page.up, false)}
      {may.move && !last && act('ned', 'down', page.down, false)}
      {moved && act('plads', 'again', page.unmove, true)}
      {shared && may.hide && !local && act('skjul', 'minus', page.hide, true)}
      {hidden && act('vis', 'plus', page.unhide, true)}
      {!hidden && (
        <a class="tool" href={paths.block(item, block.id)}>
          <Icon name={may.change ? 'edit' : 'lock'} small />
          {into && isUntranslated(row)
            ? translation.write
            : may.change
              ? shared?.lock === 'slot' && !local
                ? page.fill
                : page.edit
              : page.see}
          <span class="vh"> {name}</span>
        </a>
      )}
    </form>
  )
}

/** What is said otherwise here than in the library, and the way back. */
function Otherwise({ item, row, order, into }: Pick<CardProps, 'item' | 'row' | 'order' | 'into'>) {
  const { page, diff, translation } = useEditor()
  const { block, shared } = row
  return (
    <details class="why">
      <summary>
        {into ? translation.seeDanish : page.difference}
        <span class="vh"> {nameOf(block)}</span>
      </summary>
      {into ? (
        <DataWords type={block.type} data={shared!.data} />
      ) : (
        <>
          <p class="meta">{diff.key}</p>
          <DataDiff type={block.type} before={shared!.data} after={block.data} />
        </>
      )}
      <form method="post" action={paths.arrange(item)}>
        <Hidden form={blank({ udgave: order })} name="udgave" />
        <p class="meta">{into ? translation.undoText : page.useSharedText}</p>
        <button
          class="btn btn-2 btn-s"
          type="submit"
          name="handling"
          value={pressed('faelles', row)}
        >
          {into ? translation.undo : page.useShared}
          <span class="vh"> {nameOf(block)}</span>
        </button>
      </form>
    </details>
  )
}

function Aside({ row: { block, local } }: { row: Row }) {
  const { page } = useEditor()
  if (!local || !('data' in local)) return null
  return (
    <details class="why">
      <summary>{page.tags.aside}</summary>
      <p class="meta">{page.asideText}</p>
      <DataWords type={block.type} data={local.data} />
    </details>
  )
}

function InsertLink({ item, row }: CardProps) {
  const { page } = useEditor()
  if (row.block.type === 'title') return null
  return (
    <p class="ed-insert">
      <a
        class="tool small"
        href={`${paths.newBlock(item)}?efter=${encodeURIComponent(row.block.id)}`}
      >
        <Icon name="plus" small />
        {page.insert}
        <span class="vh"> {nameOf(row.block)}</span>
      </a>
    </p>
  )
}
