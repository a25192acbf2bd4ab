import { type Diagram, diagram, type Path, TooManyPaths } from '../conditions/diagram.ts'
import { isUntold, type Logic, type Untold } from '../conditions/logic.ts'
import { objectsIn, type PlainObject, textOf } from '../source/plain.ts'
import type { Conditions } from './conditions.ts'

/** A page in the order one meets it, and when one comes to it. Unreached: no way leads there. */
export type Step = {
  page: PlainObject
  index: number
  when?: Logic | Untold | undefined
  said?: string | undefined
  unreached?: true
}

type Link = { to: number; condition?: string | undefined }

/** Whether pages point at the next, as the first generation does. Otherwise they stand in order, each with its condition. */
const isLinked = (form: PlainObject, pages: PlainObject[]): boolean =>
  form.engine !== 'V2' &&
  pages.some((page) => objectsIn(page.next).some((link) => textOf(link.path)))

export function stepsOf(form: PlainObject, pages: PlainObject[], conditions: Conditions): Step[] {
  if (!isLinked(form, pages)) {
    return pages.map((page, index) => {
      const name = textOf(page.condition)
      return name
        ? { page, index, when: conditions.of(name), said: conditions.said(name) }
        : { page, index }
    })
  }
  const at = new Map(pages.map((page, index) => [textOf(page.path) ?? '', index]))
  const links = pages.map((page): Link[] =>
    objectsIn(page.next).flatMap((link) => {
      const to = at.get(textOf(link.path) ?? '')
      return to === undefined ? [] : [{ to, condition: textOf(link.condition) }]
    }),
  )
  const start = at.get(textOf(form.startPage) ?? '') ?? 0
  const order = inOrder(links, start)
  const ways = reach(links, order, start)
  const rest = pages.map((_, index) => index).filter((index) => !order.includes(index))
  return [
    ...order.map((index) => ({ page: pages[index]!, index, ...toldOf(ways, index, conditions) })),
    ...rest.map((index): Step => ({ page: pages[index]!, index, unreached: true })),
  ]
}

/** Pages after all that lead to them; where links go in a circle, the link back does not count. */
function inOrder(links: Link[][], start: number): number[] {
  const state = new Map<number, 'open' | 'done'>([[start, 'open']])
  const after: number[] = []
  const stack = [{ page: start, next: 0 }]
  while (stack.length) {
    const top = stack.at(-1)!
    // The last link first, so that the first branch comes first when the order is turned round.
    const targets = links[top.page]!.toReversed()
    const link = targets[top.next++]
    if (!link) {
      state.set(top.page, 'done')
      after.push(top.page)
      stack.pop()
    } else if (!state.has(link.to)) {
      state.set(link.to, 'open')
      stack.push({ page: link.to, next: 0 })
    }
  }
  return after.toReversed()
}

type Ways = { paths: Map<number, Path>; diagram: Diagram } | undefined

/** The first link whose condition holds is followed; when none holds, the last without a condition. */
function reach(links: Link[][], order: number[], start: number): Ways {
  const made = diagram()
  const paths = new Map<number, Path>([[start, 1]])
  const place = new Map(order.map((page, index) => [page, index]))
  const add = (to: number, from: number, path: Path) => {
    if (place.get(to)! > place.get(from)!) paths.set(to, made.or(paths.get(to) ?? 0, path))
  }
  try {
    for (const page of order) {
      let left = paths.get(page) ?? 0
      for (const { to, condition } of links[page]!) {
        if (!condition) continue
        const holds = made.condition(condition)
        add(to, page, made.and(left, holds))
        left = made.and(left, made.not(holds))
      }
      const otherwise = links[page]!.findLast(({ condition }) => !condition)
      if (otherwise) add(otherwise.to, page, left)
    }
  } catch (error) {
    if (error instanceof TooManyPaths) return undefined
    throw error
  }
  return { paths, diagram: made }
}

/** Thrown inside when a way goes by a condition that cannot be told. */
class Lost extends Error {
  untold: string
  constructor(untold: string) {
    super(untold)
    this.untold = untold
  }
}

function toldOf(ways: Ways, page: number, conditions: Conditions): Pick<Step, 'when' | 'said'> {
  const path = ways?.paths.get(page)
  if (!ways || path === undefined) return { when: { untold: 'next' } }
  if (path === 1) return {}
  const names = new Set<string>()
  try {
    const when = ways.diagram.tell(path, (name) => {
      names.add(conditions.said(name))
      const logic = conditions.of(name)
      if (isUntold(logic)) throw new Lost(`${conditions.said(name)}: ${logic.untold}`)
      return logic
    })
    return { when, said: [...names].join('; ') }
  } catch (error) {
    if (error instanceof Lost) return { when: { untold: error.untold } }
    if (error instanceof TooManyPaths) return { when: { untold: [...names].join('; ') } }
    throw error
  }
}
