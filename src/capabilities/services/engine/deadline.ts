import type { Boxed } from '../../../rules/index.ts'
import type { Definition } from '../definition.ts'

/** The longest deadline the rules can give, in days; undefined when that is not plain from reading them. */
export function longestDeadline({ rules, outcomes }: Definition): number | undefined {
  const decision = rules.decisions.find(({ name }) => name === outcomes.deadline)
  const days = decision?.logic && numbersIn(decision.logic)
  return days?.length ? Math.max(...days) : undefined
}

function numbersIn(logic: Boxed): number[] | undefined {
  switch (logic.kind) {
    case 'literal':
      return /^\s*\d+\s*$/.test(logic.text) ? [Number(logic.text)] : undefined
    case 'table': {
      const cells = logic.table.rules.map(({ outputs }) => outputs[0] ?? '')
      return cells.every((cell) => /^\s*\d+\s*$/.test(cell)) ? cells.map(Number) : undefined
    }
    case 'conditional': {
      const [yes, no] = [numbersIn(logic.yes), numbersIn(logic.no)]
      return yes && no && [...yes, ...no]
    }
    default:
      return undefined
  }
}
