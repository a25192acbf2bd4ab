import type { Form } from '../../../../ui/forms.ts'
import { numberOf } from '../../answers/parse.ts'
import { outcomeNames } from '../edit/outcomes.ts'
import type { OutcomeName } from '../shape.ts'
import type { Work } from '../work.ts'
import { testTexts } from './texts.ts'

const { errors: e } = testTexts.da

type Expected = Partial<Record<OutcomeName, unknown>>
type Loose = Record<string, unknown>

/** The outcomes that a service has. */
export const outcomesIn = (work: Work): OutcomeName[] =>
  outcomeNames.filter((name) => work.outcomes[name] !== undefined)

/** A field of an outcome: 'u-fee-kroner'. */
export const fieldOf = (name: OutcomeName, part?: string) =>
  part ? `u-${name}-${part}` : `u-${name}`

export function expectFields(work: Work, expect: Expected): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {
    udfald: outcomesIn(work).filter((name) => name in expect),
  }
  for (const [outcome, value] of Object.entries(expect)) {
    const name = outcome as OutcomeName
    if (value === null || value === undefined) continue
    if (name === 'documents') fields[fieldOf(name)] = [value].flat().map(String)
    else if (typeof value === 'object')
      for (const [part, inner] of Object.entries(value as Loose))
        fields[fieldOf(name, part)] = inner === null ? '' : String(inner).replace('.', ',')
    else fields[fieldOf(name)] = String(value)
  }
  return fields
}

/** What a form expects, or what to change. `now` is what the rules give: it says which parts an outcome has. */
export function expectFrom(
  work: Work,
  { values, lists }: Form<any>,
  now: Expected,
): { expect: Expected; errors: Record<string, string> } {
  const expect: Expected = {}
  const errors: Record<string, string> = {}
  const text = (name: OutcomeName, part?: string) =>
    String(values[fieldOf(name, part)] ?? '').trim()
  const numberIn = (name: OutcomeName, part?: string) => {
    const typed = text(name, part)
    const read = typed ? numberOf(typed) : null
    if (read === undefined) errors[fieldOf(name, part)] = e.number
    return read
  }
  for (const name of outcomesIn(work).filter((one) => (lists.udfald ?? []).includes(one))) {
    const had = (typeof now[name] === 'object' ? now[name] : null) as Loose | null
    const whole = (parts: Loose) => {
      const names = new Set([...Object.keys(had ?? {}), ...Object.keys(parts)])
      const all = [...names].map((part) => [part, parts[part] ?? null] as const)
      return Object.fromEntries(
        all.filter(([part, value]) => value !== null || (had && part in had)),
      )
    }
    if (name === 'documents') {
      expect[name] = lists[fieldOf(name)]?.filter(Boolean) ?? []
    } else if (name === 'deadline') {
      expect[name] = numberIn(name)
    } else if (name === 'fee') {
      const kroner = numberIn(name, 'kroner')
      expect[name] = kroner === null ? null : whole({ kroner, text: text(name, 'text') || null })
    } else if (name === 'meeting') {
      const kind = text(name, 'kind')
      expect[name] = kind
        ? whole({
            kind,
            minutes: numberIn(name, 'minutes'),
            place: text(name, 'place') || null,
            competence: text(name, 'competence') || null,
          })
        : null
    } else expect[name] = text(name) || null
  }
  return { expect, errors }
}
