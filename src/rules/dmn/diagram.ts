import type { Model, Requirement } from './model.ts'
import { type Tag, tag } from './tags.ts'

/** The id of a requirement: DMN gives it no name, but the line that draws it must point at it. */
export const requirementId = (element: { id: string }, index: number) =>
  `${element.id}_requires_${index + 1}`

const size = { width: 180, height: 80 }
const step = { x: 220, y: 150 }

/** A drawing of the network, inputs at the bottom and each decision above what it requires: other tools show nothing without. */
export function diagramTag(model: Model): Tag {
  const spots = spotsIn(model)
  const users = [...model.decisions, ...model.knowledge]
  return tag('dmndi:DMNDI', {}, [
    tag('dmndi:DMNDiagram', {}, [
      ...[...spots].map(([id, { x, y }]) =>
        tag('dmndi:DMNShape', { dmnElementRef: id }, [
          tag('dc:Bounds', {
            x: String(x),
            y: String(y),
            width: String(size.width),
            height: String(size.height),
          }),
        ]),
      ),
      ...users.flatMap((user) =>
        user.requires.map((required, index) => {
          const [from, to] = [spots.get(required.id), spots.get(user.id)]
          if (!from || !to || required.namespace !== undefined) return undefined
          return tag('dmndi:DMNEdge', { dmnElementRef: requirementId(user, index) }, [
            waypoint(from.x + size.width / 2, from.y),
            waypoint(to.x + size.width / 2, to.y + size.height),
          ])
        }),
      ),
    ]),
  ])
}

const waypoint = (x: number, y: number) => tag('di:waypoint', { x: String(x), y: String(y) })

type Spot = { x: number; y: number }

function spotsIn(model: Model): Map<string, Spot> {
  const drawn: { id: string; requires: Requirement[] }[] = [
    ...model.inputs.map(({ id }) => ({ id, requires: [] })),
    ...model.knowledge,
    ...model.decisions,
  ]
  const rows = rowsOf(drawn)
  const top = Math.max(0, ...rows.values())
  const filled = new Map<number, number>()
  return new Map(
    drawn.map(({ id }): [string, Spot] => {
      const row = rows.get(id) ?? 0
      const column = filled.get(row) ?? 0
      filled.set(row, column + 1)
      return [id, { x: 40 + column * step.x, y: 40 + (top - row) * step.y }]
    }),
  )
}

/** How many rows from the bottom each element stands: one above the highest it requires. A ring stops the climb. */
function rowsOf(drawn: { id: string; requires: Requirement[] }[]): Map<string, number> {
  const rows = new Map(drawn.map(({ id }) => [id, 0]))
  for (let round = 0, moved = true; moved && round < Math.min(drawn.length, 100); round++) {
    moved = false
    for (const { id, requires } of drawn) {
      const below = requires.map((one) => (one.namespace ? -1 : (rows.get(one.id) ?? -1)))
      const row = Math.max(0, ...below.map((one) => one + 1))
      if (row !== rows.get(id)) moved = true
      rows.set(id, row)
    }
  }
  return rows
}
