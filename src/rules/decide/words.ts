import type { Boxed, Model, TypeDefinition } from '../dmn/model.ts'

/** The names in a model that FEEL may meet after a dot; those of its elements too, when it is imported. */
export function wordsIn(model: Model, isImported: boolean): string[] {
  const { inputs, decisions, knowledge, services } = model
  const elements = isImported ? [...inputs, ...decisions, ...knowledge, ...services] : []
  return [
    ...elements.map(({ name }) => name),
    ...model.types.flatMap(partNames),
    ...[...decisions, ...knowledge].flatMap(({ logic }) => (logic ? membersOf(logic) : [])),
  ]
}

/** Every name of a part, however deep. */
export const partNames = ({ parts = [] }: TypeDefinition): string[] =>
  parts.flatMap((part) => [part.name, ...partNames(part)])

/** The names of what a boxed expression makes: entries, columns and answers. */
function membersOf(boxed: Boxed): string[] {
  switch (boxed.kind) {
    case 'table':
      return boxed.table.outputs.flatMap(({ name }) => name ?? [])
    case 'context':
      return boxed.entries.flatMap(({ name, value }) => [
        ...(name === undefined ? [] : [name]),
        ...(value ? membersOf(value) : []),
      ])
    case 'relation':
      return boxed.columns.map(({ name }) => name)
    case 'list':
      return boxed.items.flatMap(membersOf)
    case 'function':
      return boxed.body ? membersOf(boxed.body) : []
    case 'conditional':
      return [boxed.yes, boxed.no].flatMap(membersOf)
    case 'filter':
      return membersOf(boxed.in)
    case 'for':
      return membersOf(boxed.return)
    default:
      return []
  }
}
