import type { Entry, Inline, List } from '../../markdown/tree.ts'
import { inlineOf, plain, tidy } from './inline.ts'
import type { Piece } from './piece.ts'
import type { El, Part } from './read.ts'
import { has, isBlock, isEl } from './tree.ts'
import type { Walk } from './walk.ts'

type Flow = (parts: readonly Part[], walk: Walk) => Piece[]

const isList = ({ tag }: El) => tag === 'ul' || tag === 'ol' || tag === 'menu'
/** What an entry of a list has no room for: such a list is a row of parts, not a list of words. */
const isLarge = ({ tag }: El) =>
  /^(h[1-6]|table|details|blockquote|figure|pre|dl|article|section|form)$/.test(tag)

/** A list. Entries that are whole parts of a page of their own are walked through as such. */
export function list(el: El, walk: Walk, flow: Flow): Piece[] {
  const entries = entriesIn(el)
  if (entries.some((one) => has(one, isLarge)) || loneFiles(entries))
    return flow(
      entries.flatMap((one) => [{ tag: 'div', attrs: {}, of: one.of }]),
      walk,
    )
  const made = entries
    .map((one) => entry(one, walk, 0))
    .filter(({ words, under }) => plain(words) || under)
  return made.length
    ? [{ kind: 'words', node: { kind: 'list', ordered: el.tag === 'ol', entries: made } }]
    : []
}

/** A list of nothing but files is a row of files. */
const loneFiles = (entries: readonly El[]) =>
  entries.length > 0 &&
  entries.every(({ of }) => {
    const said = of.filter((part) => isEl(part) || part.trim())
    const [only] = said
    return (
      said.length === 1 &&
      isEl(only!) &&
      only.tag === 'a' &&
      /\.(pdf|docx?|xlsx?|odt|ods)([?#]|$)/i.test(only.attrs.href ?? '')
    )
  })

/** Entries, and whatever else stands between them as an entry of its own. */
function entriesIn(el: El): El[] {
  const out: El[] = []
  for (const part of el.of) {
    if (isEl(part) && part.tag === 'li') out.push(part)
    // A list right under a list belongs to the entry above it.
    else if (isEl(part) && isList(part) && out.length)
      out[out.length - 1] = { ...out.at(-1)!, of: [...out.at(-1)!.of, part] }
    else if (isEl(part) ? part.tag !== '#comment' : part.trim())
      out.push({ tag: 'li', attrs: {}, of: [part] })
  }
  return out
}

function entry(el: El, walk: Walk, depth: number): Entry {
  const [said, under] = parted(el)
  const words = tidy(broken(said, walk))
  const below = under.flatMap(entriesIn).map((one) => entry(one, walk, depth + 1))
  if (!below.length) return { words }
  const [first] = under
  return {
    words,
    under: { kind: 'list', ordered: first!.tag === 'ol', entries: flatten(below) } as List,
  }
}

/** Lists go one step in and no further: what is deeper follows what it stood under. */
const flatten = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap(({ words, under }) => [{ words }, ...(under ? flatten(under.entries) : [])])

/** What an entry says, and the lists under it. */
function parted(el: El): [Part[], El[]] {
  const lists: El[] = []
  const without = (parts: readonly Part[]): Part[] =>
    parts.flatMap((part): Part[] => {
      if (!isEl(part)) return [part]
      if (isList(part)) {
        lists.push(part)
        return []
      }
      return has(part, isList) ? [{ ...part, of: without(part.of) }] : [part]
    })
  return [without(el.of), lists]
}

/** Paragraphs within an entry become lines of it. */
function broken(parts: readonly Part[], walk: Walk): Inline[] {
  const out: Inline[] = []
  let line: Part[] = []
  const end = () => {
    const words = inlineOf(line, walk)
    if (plain(words).trim()) out.push(...(out.length ? [{ kind: 'break' } as const] : []), ...words)
    line = []
  }
  for (const part of parts) {
    if (isEl(part) && (isBlock(part) || has(part, isBlock))) {
      end()
      const inside = broken(part.of, walk)
      if (inside.length) out.push(...(out.length ? [{ kind: 'break' } as const] : []), ...inside)
    } else line.push(part)
  }
  end()
  return out
}

/** Terms and what they mean: a list with the terms in bold. */
export function definitions(el: El, walk: Walk, flow: Flow): Piece[] {
  const rows = el.of.flatMap((part) => (isEl(part) && part.tag === 'div' ? part.of : [part]))
  if (
    rows.some(
      (one) =>
        isEl(one) && one.tag === 'dd' && has(one, (inner) => isLarge(inner) || isList(inner)),
    )
  )
    return flow(
      rows.map((one) => (isEl(one) ? { ...one, tag: one.tag === 'dt' ? 'h3' : 'div' } : one)),
      walk,
    )
  const entries: Entry[] = []
  for (const row of rows) {
    const words = isEl(row) ? broken(row.of, walk) : inlineOf([row], walk)
    if (!plain(words).trim()) continue
    if (isEl(row) && row.tag === 'dt') entries.push({ words: [{ kind: 'strong', of: words }] })
    else {
      const last = entries.at(-1)
      const said: Inline[] = last ? [...last.words, { kind: 'text', text: ' ' }, ...words] : words
      if (last) entries[entries.length - 1] = { words: tidy(said) }
      else entries.push({ words })
    }
  }
  return entries.length ? [{ kind: 'words', node: { kind: 'list', ordered: false, entries } }] : []
}
