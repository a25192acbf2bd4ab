import { toFeel } from '../conditions/feel.ts'
import type { Ledger } from '../ledger.ts'
import { say } from '../texts.ts'
import type { Ids } from './ids.ts'
import { type Ask, isText, type Passage, type Sheet, type Words } from './sketch.ts'
import { type Before, tell } from './tell.ts'

/** A page of ours: a sheet of the source, or a part of one. */
export type Segment = {
  sheet: Sheet
  /** Which part of the sheet, from 0. */
  part: number
  lead: Words[]
  when?: string
  asks: { ask: Ask; when?: string }[]
}

/** A sheet that ends the form, and when one comes to it. */
export type End = { sheet: Sheet; when: string }

type Walk = Before & {
  ids: Ids
  ledger: Ledger
  segments: Segment[]
  ends: End[]
  current: Segment | undefined
  /** Texts that wait for a page to stand on. */
  waiting: Words[]
}

/**
 * Divides sheets into pages on which no condition looks at an answer of the same page, and on which texts stand before
 * the questions. A condition that cannot hold over earlier answers is listed, and what it hid is shown always.
 */
export function segment(
  sheets: Sheet[],
  intro: Words[],
  ids: Ids,
  ledger: Ledger,
): { segments: Segment[]; ends: End[] } {
  const walk: Walk = {
    ids,
    ledger,
    segments: [],
    ends: [],
    current: undefined,
    waiting: [...intro],
    earlier: new Set(),
    here: new Set(),
    gone: new Set(),
  }
  for (const sheet of sheets) addSheet(walk, sheet)
  close(walk)
  if (walk.waiting.length && walk.segments.length) {
    walk.segments.at(-1)!.lead.push(...walk.waiting)
    ledger.note(say.trailing)
  }
  return { segments: walk.segments, ends: walk.ends }
}

function addSheet(walk: Walk, sheet: Sheet): void {
  close(walk)
  const name = sheet.title?.main || sheet.key
  if (sheet.ends && sheet.when && sheet.items.every(isText)) return addEnd(walk, sheet, name)
  const told = tell({ ...sheet, name }, walk.ids, walk, walk.ledger)
  const hasAsks = sheet.items.some((item) => !isText(item))
  if (told === 'never' || (told !== 'always' && !hasAsks)) {
    walk.ledger.leaveOut(sheet.place, 'page', say.neverAlone(name, told === 'never'))
    for (const item of sheet.items) drop(walk, item)
    return
  }
  const when = told === 'always' ? undefined : told.feel
  open(walk, sheet, 0, when)
  if (!hasAsks) {
    walk.ledger.carry(sheet.place, 'text')
    // The page is gone, so its title stands over its text on the next.
    if (sheet.title && sheet.items.length) walk.current!.lead.push(sheet.title)
  }
  sheet.items.forEach((item, index) => {
    if (!isText(item)) addAsk(walk, sheet, item, when)
    else if (item.when) drop(walk, item)
    else addText(walk, sheet, item, when, !sheet.items.slice(index).some((one) => !isText(one)))
  })
}

/** A text that shows when the question after it shows becomes that question's hint. */
export function foldTexts(items: Sheet['items'], ledger: Ledger): Sheet['items'] {
  const folded: Sheet['items'] = []
  for (const item of items.toReversed()) {
    const next = folded[0]
    const belongs =
      isText(item) &&
      item.when &&
      next &&
      !isText(next) &&
      JSON.stringify(item.when) === JSON.stringify(next.when)
    if (!belongs) folded.unshift(item)
    else {
      folded[0] = { ...next, hint: joinWords([item.text, ...(next.hint ? [next.hint] : [])]) }
      ledger.carry(item.place, 'text')
    }
  }
  return folded
}

function addAsk(walk: Walk, sheet: Sheet, ask: Ask, when: string | undefined): void {
  const told = tell({ ...ask, name: ask.label.main || ask.key }, walk.ids, walk, walk.ledger)
  if (told === 'never') return drop(walk, ask)
  if (told !== 'always' && told.isHere) {
    walk.ledger.note(say.split)
    open(walk, sheet, close(walk), when)
  }
  walk.current!.asks.push({ ask, ...(told === 'always' ? {} : { when: told.feel }) })
  walk.here.add(walk.ids.of(ask))
}

function addText(
  walk: Walk,
  sheet: Sheet,
  text: Passage,
  when: string | undefined,
  isLast: boolean,
): void {
  if (walk.current!.asks.length) {
    walk.ledger.note(isLast ? say.trailing : say.splitText)
    if (!isLast) open(walk, sheet, close(walk), when)
  }
  walk.current!.lead.push(text.text)
  walk.ledger.carry(text.place, 'text')
}

function addEnd(walk: Walk, sheet: Sheet, name: string): void {
  const told = toFeel(sheet.when!, walk.ids.known(sheet.place))
  const text = sheet.items.map((item) => (isText(item) ? item.text.main : '')).join(' ')
  if ('feel' in told) walk.ends.push({ sheet, when: told.feel })
  else walk.ledger.leaveOut(sheet.place, 'page', say.endPage(name, text))
  for (const item of sheet.items) {
    if ('feel' in told) walk.ledger.carry(item.place, 'needed')
    else drop(walk, item)
  }
}

function drop(walk: Walk, item: Ask | Passage): void {
  if (isText(item))
    return walk.ledger.leaveOut(
      item.place,
      'text',
      say.conditionOnText(item.name, item.text.main, item.said),
    )
  walk.gone.add(walk.ids.of(item))
  walk.ledger.leaveOut(item.place, 'condition', say.neverShown(item.label.main || item.key))
  for (const part of item.parts ?? [])
    walk.ledger.leaveOut(part.place, 'condition', say.neverShown(part.label.main))
}

function open(walk: Walk, sheet: Sheet, part: number, when: string | undefined): void {
  walk.current = { sheet, part, lead: walk.waiting, ...(when ? { when } : {}), asks: [] }
  walk.waiting = []
}

/** Ends the page, and says which part of its sheet comes next. */
function close(walk: Walk): number {
  const { current } = walk
  walk.current = undefined
  if (!current) return 0
  if (current.asks.length) walk.segments.push(current)
  else walk.waiting = current.lead
  for (const id of walk.here) walk.earlier.add(id)
  walk.here = new Set()
  return current.asks.length ? current.part + 1 : current.part
}

export function joinWords(all: Words[]): Words {
  const join = (language: 'da' | 'en') =>
    all.some((one) => one[language])
      ? all.map((one) => one[language] ?? one.main).join('\n\n')
      : undefined
  return { main: all.map(({ main }) => main).join('\n\n'), da: join('da'), en: join('en') }
}
