import type { Expr } from '../../../../rules/feel/ast.ts'
import { fromJson, parseExpression, toFeel, toJson } from '../../../../rules/feel/index.ts'

/** What a FEEL text always is; undefined when it depends on something. */
export function constantOf(text: string): unknown {
  const parsed = parseExpression(text)
  return parsed.ok ? valueOf(parsed.value) : undefined
}

function valueOf(expression: Expr): unknown {
  switch (expression.kind) {
    case 'literal':
      return toJson(expression.value)
    case 'negate': {
      const value = valueOf(expression.value)
      return typeof value === 'number' ? -value : undefined
    }
    case 'list': {
      const items = expression.items.map(valueOf)
      return items.includes(undefined) ? undefined : items
    }
    case 'context': {
      const entries = expression.entries.map(({ name, value }) => [name, valueOf(value)] as const)
      return entries.some(([, value]) => value === undefined)
        ? undefined
        : Object.fromEntries(entries)
    }
    default:
      return undefined
  }
}

/** FEEL that is always this. */
export const feelFor = (value: unknown): string => toFeel(fromJson(value))
