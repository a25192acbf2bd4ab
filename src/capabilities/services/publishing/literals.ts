import type { Boxed } from '../../../rules/index.ts'

/** The texts that a piece of logic can plainly give; what is reckoned is not among them. */
export function literalsOf(logic: Boxed | undefined): string[] {
  switch (logic?.kind) {
    case 'literal':
      return plain(logic.text)
    case 'table':
      return logic.table.rules.flatMap(({ outputs }) => plain(outputs[0] ?? ''))
    case 'conditional':
      return [...literalsOf(logic.yes), ...literalsOf(logic.no)]
    case 'list':
      return logic.items.flatMap(literalsOf)
    default:
      return []
  }
}

const plain = (text: string) => {
  const [, said] = /^\s*"((?:[^"\\])*)"\s*$/.exec(text) ?? []
  return said === undefined ? [] : [said]
}
