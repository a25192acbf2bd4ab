/** What was asked: one root field with its arguments (variables put in), and the fields of each node. */
export type Query = { root: string; args: Record<string, unknown>; fields: Selection[] }
export type Selection = { name: string; inner: Selection[] }

/** An error as the server says it. */
export class GraphqlError extends Error {
  code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

type Variables = Record<string, unknown>

/** Reads the part of GraphQL that Datafordeleren lets through, and refuses the rest with its codes. */
export function readQuery(text: string, variables: Variables): Query {
  if (/[æøåÆØÅ]/.test(text)) throw new GraphqlError('HC0011', 'Unexpected character.')
  const tokens =
    text.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|[{}()[\]:$!,]|\.\.\.|@/g) ?? []
  let at = 0
  const peek = () => tokens[at]
  const next = () => {
    const token = tokens[at++]
    if (token === undefined)
      throw new GraphqlError('HC0011', 'Expected a token, but the document ends.')
    return token
  }
  const expect = (wanted: string) => {
    const token = next()
    if (token !== wanted)
      throw new GraphqlError('HC0011', `Expected ${wanted}, but found ${token}.`)
  }
  const name = () => {
    const token = next()
    if (!/^[A-Za-z_]\w*$/.test(token))
      throw new GraphqlError('HC0011', `Expected a name, but found ${token}.`)
    return token
  }

  function value(): unknown {
    const token = next()
    if (token === '$') {
      const variable = name()
      if (!(variable in variables))
        throw new GraphqlError('HC0018', `Variable ${variable} is required.`)
      return variables[variable]
    }
    if (token === '{') return object('}')
    if (token === '[') {
      const list: unknown[] = []
      while (peek() !== ']') {
        list.push(value())
        if (peek() === ',') next()
      }
      next()
      return list
    }
    if (token.startsWith('"') || /^-?\d/.test(token)) return JSON.parse(token) as unknown
    return { true: true, false: false, null: null }[token] ?? token
  }

  function object(end: string): Record<string, unknown> {
    const found: Record<string, unknown> = {}
    while (peek() !== end) {
      const key = name()
      expect(':')
      found[key] = value()
      if (peek() === ',') next()
    }
    next()
    return found
  }

  function selection(): Selection[] {
    const found: Selection[] = []
    while (peek() !== '}') {
      const field = name()
      if (peek() === ':') throw new GraphqlError('DAF-GQL-0008', 'Aliases are not allowed.')
      if (field.startsWith('__') && field !== '__typename') {
        throw new GraphqlError('HC0046', 'Introspection is not allowed for the current request.')
      }
      const inner = peek() === '{' ? (next(), selection()) : []
      found.push({ name: field, inner })
    }
    next()
    return found
  }

  if (peek() === 'query') {
    next()
    if (peek() !== '{' && peek() !== '(') name()
    if (peek() === '(') while (next() !== ')');
  }
  expect('{')
  const root = name()
  if (root.startsWith('__')) {
    throw new GraphqlError('HC0046', 'Introspection is not allowed for the current request.')
  }
  if (peek() === ':') throw new GraphqlError('DAF-GQL-0008', 'Aliases are not allowed.')
  const args = peek() === '(' ? (next(), object(')')) : {}
  expect('{')
  const fields = selection()
  if (peek() !== '}') throw new GraphqlError('DAF-GQL-0010', 'Only one root field is allowed.')
  return { root, args, fields }
}
