import { type Block, hashOf } from './block.ts'
import type { Operation } from './operation.ts'
import { withOperation } from './operation.ts'
import { anchorsFor, resolve } from './resolve.ts'

/** A die that falls the same way for the same seed. */
export function die(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    chance: (p: number) => next() < p,
    of: <T>(list: readonly T[]) => list[below(list.length)]!,
  }
}
export type Die = ReturnType<typeof die>

const words =
  'du kan søge om plads i dit barns institution frist svar inden uger ring til os 8 4 12 1.200 kr. {{kommune.telefon}} [læs mere](/side/plads) 1. marts hver borgerservice'.split(
    ' ',
  )
const sentence = (d: Die) => Array.from({ length: 4 + d.below(8) }, () => d.of(words)).join(' ')

/** Changes a few words of a text: replaces, adds or takes away. */
function edited(d: Die, text: string): string {
  const list = text.split(' ')
  for (let n = 1 + d.below(2); n > 0; n--) {
    const at = d.below(list.length)
    if (d.chance(0.5)) list[at] = d.of(words)
    else if (d.chance(0.6)) list.splice(at, 0, d.of(words))
    else if (list.length > 2) list.splice(at, 1)
  }
  return list.join(' ')
}

let made = 0
const block = (d: Die): Block => ({
  id: `b${++made}`,
  type: 'text',
  data: { text: sentence(d) },
  ...(d.chance(0.1) && { lock: d.of(['slot', 'text'] as const) }),
  ...(d.chance(0.15) && { legal: true }),
})

export const sharedPage = (d: Die): Block[] =>
  Array.from({ length: 2 + d.below(6) }, () => block(d))

/** What the library may do to a page in one revision. */
export function changeShared(d: Die, page: readonly Block[], only?: ReadonlySet<string>): Block[] {
  let next = [...page]
  for (let n = 1 + d.below(3); n > 0; n--) {
    const choices = next.filter(({ id }) => !only || only.has(id))
    const what = d.of([
      'words',
      'words',
      'words',
      'add',
      'remove',
      'reorder',
      'lock',
      'unlock',
    ] as const)
    if (what === 'add') {
      if (!only) next.splice(d.below(next.length + 1), 0, block(d))
      continue
    }
    if (!choices.length) continue
    const one = d.of(choices)
    const at = next.indexOf(one)
    if (what === 'words')
      next = next.with(at, { ...one, data: { text: edited(d, String(one.data.text)) } })
    if (what === 'remove' && next.length > 1 && !only) next.splice(at, 1)
    if (what === 'reorder' && !only) next.splice(d.below(next.length), 0, ...next.splice(at, 1))
    if (what === 'lock') next = next.with(at, { ...one, lock: 'locked' })
    if (what === 'unlock') next = next.with(at, { ...one, lock: 'open' })
  }
  return next
}

/** What an adopter may do to the page it sees. */
export function changeLocally(
  d: Die,
  shared: readonly Block[],
  operations: readonly Operation[],
): Operation[] {
  const page = resolve(shared, operations)
  if (!page.length || d.chance(0.25)) {
    const id = `l${++made}`
    const after = page.length && d.chance(0.8) ? d.of(page).block.id : undefined
    const chain = after ? [after, ...anchorsFor(page, after)] : []
    return withOperation(operations, {
      kind: 'insert',
      block: id,
      type: 'text',
      data: { text: sentence(d) },
      after: chain,
    })
  }
  const { block: seen } = d.of(page)
  const under = shared.find(({ id }) => id === seen.id)
  if (under?.lock === 'locked') return [...operations]
  const data = { text: edited(d, String(seen.data.text)) }
  if (!under) return withOperation(operations, { kind: 'replace', block: seen.id, data, base: '' })
  const base = hashOf(under)
  if (under.lock === 'slot')
    return withOperation(operations, { kind: 'fill', block: seen.id, data, base })
  if (under.lock !== 'text' && d.chance(0.2))
    return withOperation(operations, { kind: 'hide', block: seen.id, base })
  if (under.lock !== 'text' && d.chance(0.2)) {
    const { block: anchor } = d.of(page)
    if (anchor.id === seen.id) return [...operations]
    const after = [anchor.id, ...anchorsFor(page, anchor.id)].filter((id) => id !== seen.id)
    return withOperation(operations, { kind: 'move', block: seen.id, after })
  }
  return withOperation(operations, { kind: 'replace', block: seen.id, data, base })
}
