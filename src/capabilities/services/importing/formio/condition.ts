import { fromJavaScript } from '../conditions/javascript.ts'
import { fromJsonLogic } from '../conditions/json-logic.ts'
import {
  field,
  gather,
  isUntold,
  literal,
  type Logic,
  negate,
  type Untold,
} from '../conditions/logic.ts'
import {
  flagOf,
  isBlank,
  isObject,
  objectsIn,
  type Plain,
  type PlainObject,
  shown,
  textOf,
} from '../source/plain.ts'
import type { Reader } from '../source/reader.ts'

/** When a component shows: undefined is always. `hidden` with nothing that shows it again is never. */
export function conditionOf(component: Reader): Logic | Untold | undefined {
  const parts = [
    fromSimple(component.object('conditional')),
    fromCustom(component.text('customConditional')),
    ...fromTriggers(component.objects('logic')),
  ].filter((one) => one !== undefined)
  if (component.flag('hidden') && !parts.length) return { always: false }
  return parts.length ? gather(parts, 'all') : undefined
}

function fromSimple(conditional: PlainObject): Logic | Untold | undefined {
  const shows = flagOf(conditional.show) !== false
  const turn = (logic: Logic | Untold) => (shows ? logic : negate(logic))
  if (!isBlank(conditional.json)) return fromJsonLogic(parsed(conditional.json!))
  const several = objectsIn(conditional.conditions)
  if (several.length) {
    return turn(gather(several.map(fromOne), conditional.conjunction === 'any' ? 'any' : 'all'))
  }
  const when = textOf(conditional.when)
  if (!when || (conditional.show ?? '') === '') return undefined
  const value = conditional.eq
  if (isObject(value) || Array.isArray(value)) return { untold: shown(conditional) }
  return turn({ left: field(when), is: '=', right: literal(value ?? null) })
}

const parsed = (json: Plain): Plain => {
  if (typeof json !== 'string') return json
  try {
    return JSON.parse(json) as Plain
  } catch {
    return json
  }
}

const comparisons: Record<string, '=' | '!=' | '<' | '<=' | '>' | '>='> = {
  isEqual: '=',
  isNotEqual: '!=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  isDateEqual: '=',
  isNotDateEqual: '!=',
  dateGreaterThan: '>',
  dateGreaterThanOrEqual: '>=',
  dateLessThan: '<',
  dateLessThanOrEqual: '<=',
}

/** One of several: { component, operator, value }. */
function fromOne(condition: PlainObject): Logic | Untold {
  const untold = { untold: shown(condition) }
  const name = textOf(condition.component)
  const operator = textOf(condition.operator) ?? 'isEqual'
  if (!name) return untold
  const asked = field(name)
  if (operator === 'isEmpty') return { not: { answered: asked } }
  if (operator === 'isNotEmpty') return { answered: asked }
  const { value } = condition
  if (value === undefined || value === null || typeof value === 'object') return untold
  if (Object.hasOwn(comparisons, operator))
    return { left: asked, is: comparisons[operator]!, right: literal(value) }
  if (operator === 'includes') return { includes: value, in: asked }
  if (operator === 'notIncludes') return { not: { includes: value, in: asked } }
  if (operator === 'startsWith') return { starts: asked, with: String(value) }
  return operator === 'endsWith' ? { ends: asked, with: String(value) } : untold
}

const fromCustom = (source: string | undefined): Logic | Untold | undefined =>
  source ? fromJavaScript(source) : undefined

/** Triggers whose one action is to show or hide. What else a trigger does is untold, so that it is listed. */
function fromTriggers(triggers: PlainObject[]): (Logic | Untold)[] {
  return triggers.map((one) => {
    const trigger = isObject(one.trigger) ? one.trigger : {}
    const actions = objectsIn(one.actions)
    const property = isObject(actions[0]?.property) ? actions[0].property.value : undefined
    if (actions.length !== 1 || actions[0]!.type !== 'property' || property !== 'hidden')
      return { untold: shown(one, 500) }
    const when =
      trigger.type === 'simple' && isObject(trigger.simple)
        ? fromSimple(trigger.simple)
        : trigger.type === 'json'
          ? fromJsonLogic(parsed(trigger.json ?? null))
          : trigger.type === 'javascript'
            ? fromJavaScript(textOf(trigger.javascript) ?? '', 'result')
            : undefined
    if (!when || isUntold(when)) return when ?? { untold: shown(one, 500) }
    return actions[0]!.state === true ? negate(when) : when
  })
}
