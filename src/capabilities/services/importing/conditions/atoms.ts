import type { Logic, Relation, Term } from './logic.ts'

/** A question as a condition sees it. */
export type Asked = { id: string; widget: string; values?: string[] }
export type Known = (field: string) => Asked | undefined
export type Side = Term
type Refuse = () => never
type Compared = Extract<Logic, { left: Term }>
type Atom = Exclude<
  Logic,
  { always: boolean } | { all: Logic[] } | { any: Logic[] } | { not: Logic } | Compared
>

const opposite: Record<Relation, Relation> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}
const turned: Record<Relation, Relation> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}
const holds: Record<Relation, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

/** A comparison in FEEL, or a constant when both sides are. */
export function relation(
  { left, is, right }: Compared,
  negated: boolean,
  known: Known,
  refuse: Refuse,
): string | boolean {
  if ('literal' in left) {
    if ('literal' in right) return refuse()
    return relation({ left: right, is: turned[is], right: left }, negated, known, refuse)
  }
  if ('field' in left && 'literal' in right) {
    return withLiteral(known(left.field)!, is, right.literal, negated, refuse)
  }
  const fields = [...namesOf(left, known), ...namesOf(right, known)]
  const sides = [left, right].map((term) => value(term, known, refuse, isDated(left, right, known)))
  return ordered(sides[0]!, is, sides[1]!, negated, fields)
}

function withLiteral(
  asked: Asked,
  is: Relation,
  literal: string | number | boolean | null,
  negated: boolean,
  refuse: Refuse,
): string | boolean {
  const { id, widget, values } = asked
  const equality = is === '=' || is === '!='
  const sign = negated ? opposite[is] : is
  if (literal === null || literal === '') return equality ? `${id} ${sign} null` : refuse()
  if (widget === 'yes-no') {
    const flag = flagIn(literal)
    return equality && flag !== undefined ? `${id} ${sign} ${flag}` : refuse()
  }
  if (widget === 'choices') {
    if (!equality) return refuse()
    const flag = flagIn(literal)
    const isBox = values?.length === 1 && flag !== undefined && !values.includes(String(literal))
    const isNot = (is === '!=') !== negated
    return isBox
      ? contains(asked, values![0]!, isNot === flag)
      : contains(asked, String(literal), isNot)
  }
  if (widget === 'choice') {
    if (equality) return `${id} ${sign} ${quote(String(literal))}`
    const fitting = (values ?? []).filter((one) => holds[is](Number(one), Number(literal)))
    if (!values || values.some((one) => Number.isNaN(Number(one)))) return refuse()
    return oneOf(id, fitting, negated)
  }
  if (widget === 'number') {
    const number = typeof literal === 'boolean' ? Number.NaN : Number(literal)
    return isWritten(number) ? ordered(id, is, String(number), negated, [id]) : refuse()
  }
  if (widget === 'date') {
    const date = dateIn(literal)
    return date ? ordered(id, is, date, negated, [id]) : refuse()
  }
  const isText = ['text', 'long-text', 'email', 'phone'].includes(widget)
  return isText && equality ? `${id} ${sign} ${quote(String(literal))}` : refuse()
}

/** The other conditions on a single answer. */
export function atom(
  logic: Atom,
  negated: boolean,
  known: Known,
  refuse: Refuse,
): string | boolean {
  if ('answered' in logic)
    return `${single(logic.answered, known, refuse).id} ${negated ? '=' : '!='} null`
  if ('truthy' in logic) {
    const { id, widget } = single(logic.truthy, known, refuse)
    if (widget === 'yes-no') return `${id} ${negated ? '!=' : '='} true`
    if (widget === 'number')
      return negated ? `(${id} = null or ${id} = 0)` : `(${id} != null and ${id} != 0)`
    return `${id} ${negated ? '=' : '!='} null`
  }
  if ('in' in logic) {
    const asked = single(logic.in, known, refuse)
    if (asked.widget === 'choices') return contains(asked, String(logic.includes), negated)
    if (asked.widget === 'choice')
      return `${asked.id} ${negated ? '!=' : '='} ${quote(String(logic.includes))}`
    return call('contains', asked, String(logic.includes), negated, refuse)
  }
  if ('starts' in logic)
    return call('starts with', single(logic.starts, known, refuse), logic.with, negated, refuse)
  if ('ends' in logic)
    return call('ends with', single(logic.ends, known, refuse), logic.with, negated, refuse)
  return call('matches', single(logic.matches, known, refuse), logic.pattern, negated, refuse)
}

const single = (term: Term, known: Known, refuse: Refuse): Asked =>
  'field' in term ? known(term.field)! : refuse()

function call(
  name: string,
  { id, widget }: Asked,
  text: string,
  negated: boolean,
  refuse: Refuse,
): string {
  if (!['text', 'long-text', 'email', 'phone', 'choice'].includes(widget)) return refuse()
  const said = `${name}(${id}, ${quote(text)})`
  return negated ? `(${id} = null or not(${said}))` : said
}

const contains = ({ id }: Asked, value: string, negated: boolean): string => {
  const said = `list contains(${id}, ${quote(value)})`
  return negated ? `(${id} = null or not(${said}))` : said
}

function oneOf(id: string, values: string[], negated: boolean): string | boolean {
  if (!values.length) return negated
  const said = values.map((one) => `${id} ${negated ? '!=' : '='} ${quote(one)}`)
  return said.length === 1 ? said[0]! : `(${said.join(negated ? ' and ' : ' or ')})`
}

/** With null, neither an order nor its opposite holds; so the opposite says that null will do. */
function ordered(
  left: string,
  is: Relation,
  right: string,
  negated: boolean,
  fields: string[],
): string {
  if (!negated) return `${left} ${is} ${right}`
  if (is === '=' || is === '!=') return `${left} ${opposite[is]} ${right}`
  const missing = [...new Set(fields)].map((one) => `${one} = null`)
  return `(${[...missing, `${left} ${opposite[is]} ${right}`].join(' or ')})`
}

function value(term: Term, known: Known, refuse: Refuse, dated: boolean): string {
  if ('field' in term) return known(term.field)!.id
  if ('literal' in term) {
    if (typeof term.literal === 'number')
      return isWritten(term.literal) ? String(term.literal) : refuse()
    if (typeof term.literal === 'boolean') return String(term.literal)
    if (typeof term.literal !== 'string') return 'null'
    return dated
      ? (dateIn(term.literal) ?? refuse())
      : (numeral(term.literal) ?? quote(term.literal))
  }
  if ('sum' in term) {
    if (term.terms.length === 1 && term.sum === '-')
      return `-(${value(term.terms[0]!, known, refuse, false)})`
    return `(${term.terms.map((one) => value(one, known, refuse, false)).join(` ${term.sum} `)})`
  }
  if ('length' in term) {
    const { id, widget } = single(term.length, known, refuse)
    return widget === 'choices' || widget === 'group' || widget === 'file'
      ? `count(${id})`
      : `string length(${id})`
  }
  if ('count' in term) return `count(${single(term.count, known, refuse).id})`
  return shifted(term.today)
}

function shifted({ years, months, days }: { years: number; months: number; days: number }): string {
  const total = years * 12 + months
  const add = (amount: number, duration: string) =>
    amount === 0 ? '' : ` ${amount < 0 ? '-' : '+'} duration("${duration}")`
  return `today()${add(total, `P${Math.abs(total)}M`)}${add(days, `P${Math.abs(days)}D`)}`
}

const namesOf = (term: Term, known: Known): string[] => {
  if ('field' in term) return [known(term.field)!.id]
  if ('sum' in term) return term.terms.flatMap((one) => namesOf(one, known))
  if ('length' in term) return namesOf(term.length, known)
  return 'count' in term ? namesOf(term.count, known) : []
}

const isDated = (left: Term, right: Term, known: Known): boolean =>
  [left, right].some(
    (term) => 'today' in term || ('field' in term && known(term.field)!.widget === 'date'),
  )

const flagIn = (literal: string | number | boolean): boolean | undefined => {
  const word = String(literal).toLowerCase()
  if (['true', '1', 'yes', 'ja'].includes(word)) return true
  return ['false', '0', 'no', 'nej', 'nei', 'nee'].includes(word) ? false : undefined
}

const dateIn = (literal: string | number | boolean): string | undefined => {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(String(literal))
  return found && !Number.isNaN(Date.parse(found[1]!)) ? `date("${found[1]}")` : undefined
}

const numeral = (text: string): string | undefined =>
  /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? text : undefined

/** FEEL has no way to write 1e21. */
const isWritten = (number: number): boolean => /^-?\d+(\.\d+)?$/.test(String(number))

const quote = (text: string): string => JSON.stringify(text)
