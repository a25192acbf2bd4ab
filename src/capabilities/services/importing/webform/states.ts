import { field, gather, literal, type Logic, negate, type Untold } from '../conditions/logic.ts'
import { isBlank, isObject, type Plain, type PlainObject, shown } from '../source/plain.ts'

/** When an element is seen, from Drupal's #states. `others`: states that are about something else than being seen. */
export function seenBy(states: PlainObject): { when?: Logic | Untold; others: [string, Plain][] } {
  const parts: (Logic | Untold)[] = []
  const others: [string, Plain][] = []
  for (const [state, conditions] of Object.entries(states)) {
    const isShown = state === 'visible' || state === 'visible-slide'
    const isHidden = state === 'invisible' || state === 'invisible-slide'
    if (isBlank(conditions)) continue
    if (isShown) parts.push(conditionsIn(conditions))
    else if (isHidden) parts.push(negate(conditionsIn(conditions)))
    else others.push([state, conditions])
  }
  return parts.length ? { when: gather(parts, 'all'), others } : { others }
}

/** A map means all of them; a list may have 'or' or 'xor' between. */
function conditionsIn(conditions: Plain): Logic | Untold {
  if (isObject(conditions)) {
    return gather(
      Object.entries(conditions).map(([selector, trigger]) =>
        /^\d+$/.test(selector) ? conditionsIn(trigger) : one(selector, trigger),
      ),
      'all',
    )
  }
  if (!Array.isArray(conditions)) return { untold: shown(conditions) }
  const words = conditions.filter((part) => typeof part === 'string')
  const parts = conditions.filter((part) => typeof part !== 'string').map(conditionsIn)
  if (words.includes('xor')) {
    if (parts.length !== 2) return { untold: shown(conditions, 400) }
    const [a, b] = parts as [Logic | Untold, Logic | Untold]
    return gather([gather([a, negate(b)], 'all'), gather([negate(a), b], 'all')], 'any')
  }
  return gather(parts, words.includes('or') ? 'any' : 'all')
}

function one(selector: string, trigger: Plain): Logic | Untold {
  const untold = { untold: `${selector}: ${shown(trigger)}` }
  const name = /name=["']?([^"'\]]+(?:\[[^\]"']*\])*)["']?\]/.exec(selector)?.[1]
  if (!name || !isObject(trigger)) return untold
  const [own, ...inner] = name
    .replace(/\[\]$/, '')
    .split(/[[\]]+/)
    .filter(Boolean)
  const asked = [
    own!,
    ...inner.filter((part) => !['select', 'radios', 'checkboxes', '0'].includes(part)),
  ].join('.')
  return gather(
    Object.entries(trigger).map(([test, value]) => tested(asked, test, value) ?? untold),
    'all',
  )
}

function tested(name: string, test: string, value: Plain): Logic | undefined {
  if (test.startsWith('!')) {
    const positive = tested(name, test.slice(1), value)
    return positive && (negate(positive) as Logic)
  }
  const asked = field(name)
  const isOff = value === false || value === 'false' || value === 0
  switch (test) {
    case 'checked':
      return isOff ? { not: { truthy: asked } } : { truthy: asked }
    case 'unchecked':
      return isOff ? { truthy: asked } : { not: { truthy: asked } }
    case 'filled':
      return isOff ? { not: { answered: asked } } : { answered: asked }
    case 'empty':
      return isOff ? { answered: asked } : { not: { answered: asked } }
    case 'value':
      return isObject(value)
        ? compared(name, value)
        : typeof value === 'object'
          ? undefined
          : { left: asked, is: '=', right: literal(value) }
    default:
      return compared(name, { [test]: value })
  }
}

const relations: Record<string, '<' | '<=' | '>' | '>='> = {
  less: '<',
  less_equal: '<=',
  greater: '>',
  greater_equal: '>=',
}

/** The tests that Webform adds: pattern, less, greater, between. */
function compared(name: string, tests: PlainObject): Logic | undefined {
  const asked = field(name)
  const parts = Object.entries(tests).map(([test, value]): Logic | undefined => {
    if (test.startsWith('!')) {
      const positive = compared(name, { [test.slice(1)]: value })
      return positive && (negate(positive) as Logic)
    }
    if (typeof value !== 'string' && typeof value !== 'number') return undefined
    if (Object.hasOwn(relations, test))
      return { left: asked, is: relations[test]!, right: literal(value) }
    if (test === 'pattern' && String(value).length < 300)
      return { matches: asked, pattern: String(value) }
    if (test === 'value') return { left: asked, is: '=', right: literal(value) }
    const [low, high] = String(value).split(':')
    if (test !== 'between' || !low || !high) return undefined
    return {
      all: [
        { left: asked, is: '>=', right: literal(low) },
        { left: asked, is: '<=', right: literal(high) },
      ],
    }
  })
  const told = parts.filter((part) => part !== undefined)
  return told.length === parts.length && told.length ? { all: told } : undefined
}
