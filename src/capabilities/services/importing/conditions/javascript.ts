import {
  field,
  gather,
  literal,
  type Logic,
  negate,
  type Relation,
  relations,
  type Term,
  type Untold,
} from './logic.ts'
import { type Token, tokensOf } from './tokens.ts'

type Node = { term: Term } | { logic: Logic } | { list: Term[] }

const deepest = 60

/**
 * The part of JavaScript that people write in forms: `show = row.a === 'ja' && data.b.length > 2;`. Nothing is run. What
 * is not such an expression is untold.
 */
export function fromJavaScript(source: string, target = 'show'): Logic | Untold {
  const untold = { untold: source.trim().slice(0, 500) }
  if (source.length > 4000) return untold
  const tokens = tokensOf(source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, ' '))
  if (!tokens) return untold
  try {
    return statement(tokens, target) ?? untold
  } catch (error) {
    if (error instanceof Foreign) return untold
    throw error
  }
}

/** Thrown at what we do not read. */
class Foreign extends Error {
  name = 'Foreign'
}

/** `show = …;`, or the expression alone. */
function statement(tokens: Token[], target: string): Logic | Untold | undefined {
  let at = 0
  if (tokens[0]?.text === target && tokens[1]?.text === '=') at = 2
  const end = tokens.at(-1)?.text === ';' ? tokens.length - 1 : tokens.length
  const walk = { tokens: tokens.slice(at, end), at: 0, depth: 0 }
  if (!walk.tokens.length) return undefined
  const told = asLogic(either(walk))
  return walk.at === walk.tokens.length ? told : undefined
}

type Walk = { tokens: Token[]; at: number; depth: number }

const peek = (walk: Walk): string | undefined => {
  const token = walk.tokens[walk.at]
  return token && token.kind === 'sign' ? token.text : undefined
}
const take = (walk: Walk): Token => walk.tokens[walk.at++] ?? refuse()
const expect = (walk: Walk, sign: string): void => {
  if (peek(walk) !== sign) refuse()
  walk.at++
}
const refuse = (): never => {
  throw new Foreign()
}

function either(walk: Walk): Node {
  if (++walk.depth > deepest) return refuse()
  const parts = [both(walk)]
  while (peek(walk) === '||') {
    walk.at++
    parts.push(both(walk))
  }
  walk.depth--
  return parts.length === 1 ? parts[0]! : { logic: gather(parts.map(asLogic), 'any') as Logic }
}

function both(walk: Walk): Node {
  const parts = [relation(walk)]
  while (peek(walk) === '&&') {
    walk.at++
    parts.push(relation(walk))
  }
  return parts.length === 1 ? parts[0]! : { logic: gather(parts.map(asLogic), 'all') as Logic }
}

function relation(walk: Walk): Node {
  const left = sum(walk)
  const sign = peek(walk)
  if (sign === undefined || !Object.hasOwn(relations, sign)) return left
  walk.at++
  const right = sum(walk)
  const is = relations[sign]!
  if ('logic' in left && 'term' in right && 'literal' in right.term)
    return indexed(left.logic, is, right.term.literal)
  if (!('term' in left) || !('term' in right)) return refuse()
  return { logic: { left: left.term, is, right: right.term } }
}

/** `a.indexOf('x') !== -1` and `isX === true` mean what stands to the left, or its opposite. */
function indexed(logic: Logic, is: Relation, value: string | number | boolean | null): Node {
  const positive =
    (value === -1 && (is === '!=' || is === '>')) ||
    (value === 0 && is === '>=') ||
    (value === true && is === '=') ||
    (value === false && is === '!=')
  const negative =
    (value === -1 && is === '=') ||
    (value === 0 && is === '<') ||
    (value === false && is === '=') ||
    (value === true && is === '!=')
  if (!positive && !negative) return refuse()
  return { logic: positive ? logic : (negate(logic) as Logic) }
}

function sum(walk: Walk): Node {
  let left = unary(walk)
  for (let sign = peek(walk); sign && '+-*/'.includes(sign); sign = peek(walk)) {
    walk.at++
    const right = unary(walk)
    if (!('term' in left) || !('term' in right)) return refuse()
    left = { term: { sum: sign as '+', terms: [left.term, right.term] } }
  }
  return left
}

function unary(walk: Walk): Node {
  if (++walk.depth > deepest) return refuse()
  const sign = peek(walk)
  let node: Node
  if (sign === '!') {
    walk.at++
    node = { logic: negate(asLogic(unary(walk))) as Logic }
  } else if (sign === '-') {
    walk.at++
    const inner = unary(walk)
    if (!('term' in inner) || !('literal' in inner.term) || typeof inner.term.literal !== 'number')
      return refuse()
    node = { term: literal(-inner.term.literal) }
  } else node = primary(walk)
  walk.depth--
  return node
}

function primary(walk: Walk): Node {
  const token = take(walk)
  if (token.kind === 'text') return { term: literal(token.text) }
  if (token.kind === 'number') return { term: literal(Number(token.text)) }
  if (token.text === '(') {
    const inner = either(walk)
    expect(walk, ')')
    return inner
  }
  if (token.text === '[') {
    const list: Term[] = []
    while (peek(walk) !== ']') {
      const one = sum(walk)
      if (!('term' in one)) return refuse()
      list.push(one.term)
      if (peek(walk) === ',') walk.at++
      else if (peek(walk) !== ']') return refuse()
    }
    walk.at++
    return path(walk, { list })
  }
  if (token.kind !== 'name') return refuse()
  const constants: Record<string, string | boolean | null> = {
    true: true,
    false: false,
    null: null,
    undefined: null,
  }
  if (Object.hasOwn(constants, token.text)) return { term: literal(constants[token.text]!) }
  return path(walk, { names: [token.text] })
}

/** `data.a.b`, `row['a']`, and what is asked of them: `.length`, `.includes('x')`, `.indexOf('x')`. */
function path(walk: Walk, from: { names: string[] } | { list: Term[] }): Node {
  const names = 'names' in from ? [...from.names] : []
  for (let sign = peek(walk); sign === '.' || sign === '['; sign = peek(walk)) {
    walk.at++
    const token = take(walk)
    if (sign === '[') expect(walk, ']')
    else if (token.kind !== 'name') return refuse()
    if (peek(walk) === '(')
      return method(walk, token.text, 'list' in from ? from.list : termOf(names))
    if (token.kind === 'sign') return refuse()
    if (sign === '.' && token.text === 'length') return { term: { length: termOf(names) } }
    names.push(token.text)
  }
  if (peek(walk) === '(' || 'list' in from) return refuse()
  return { term: termOf(names) }
}

function method(walk: Walk, name: string, on: Term | Term[]): Node {
  expect(walk, '(')
  const argument = sum(walk)
  expect(walk, ')')
  if (!('term' in argument)) return refuse()
  const isMember = name === 'includes' || name === 'indexOf'
  if (Array.isArray(on)) {
    if (!isMember || !('field' in argument.term)) return refuse()
    return {
      logic: { any: on.map((one): Logic => ({ left: argument.term, is: '=', right: one })) },
    }
  }
  const value = 'literal' in argument.term ? argument.term.literal : null
  if (value === null) return refuse()
  if (isMember) return { logic: { includes: value, in: on } }
  if (name === 'startsWith') return { logic: { starts: on, with: String(value) } }
  return name === 'endsWith' ? { logic: { ends: on, with: String(value) } } : refuse()
}

function termOf(names: string[]): Term {
  const within = ['data', 'row', 'submission', 'form'].includes(names[0] ?? '')
    ? names.slice(1)
    : names
  const own = within[0] === 'data' ? within.slice(1) : within
  return own.length && !['utils', 'instance', '_', 'moment', 'component', 'value'].includes(own[0]!)
    ? field(own.join('.'))
    : refuse()
}

const asLogic = (node: Node): Logic =>
  'logic' in node
    ? node.logic
    : 'term' in node
      ? 'literal' in node.term
        ? { always: Boolean(node.term.literal) }
        : { truthy: node.term }
      : refuse()
