import { json, type Answer, type Asked } from '../http.ts'
import type { Estate } from './estate.ts'
import { GraphqlError, readQuery, type Query, type Selection } from './graphql.ts'
import { registers, type Row } from './registers.ts'

/** The key that the stand-in lets in. */
export const apiKey = 'kun-til-demo'

/** Datafordeleren's GraphQL, one register an address: `POST /<REGISTER>/<version>?apiKey=…`. */
export function datafordeler(asked: Asked, estates: Estate[]): Answer {
  const [, register, version] = /^\/datafordeler\/([A-Z0-9]+)\/(v\d+)$/.exec(asked.path) ?? []
  const tables = register && version && registers[register]
  if (!tables || !tables.versions.includes(version)) return { status: 404 }
  if (asked.method !== 'POST') return { status: 405, headers: { Allow: 'POST' } }
  // A key in a header is not looked at.
  const key = asked.query.get('apiKey') ?? asked.query.get('apikey')
  if (key !== apiKey) {
    return json(401, refusal('DAF-AUTH-0001', 'The request is not authorized.'))
  }
  try {
    const body = parse(asked.body)
    const query = readQuery(body.query, body.variables ?? {})
    const table = tables.entities[query.root]
    if (!table) {
      throw new GraphqlError(
        'HC0020',
        `The field \`${query.root}\` does not exist on the type \`Query\`.`,
      )
    }
    return json(200, { data: { [query.root]: connection(query, table, estates) } })
  } catch (error) {
    if (!(error instanceof GraphqlError)) throw error
    return json(400, refusal(error.code, error.message))
  }
}

const refusal = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] })

function parse(body: Buffer): { query: string; variables?: Record<string, unknown> } {
  try {
    const read = JSON.parse(body.toString()) as {
      query?: unknown
      variables?: Record<string, unknown>
    }
    if (typeof read.query === 'string') return read as { query: string }
  } catch {
    // Said below.
  }
  throw new GraphqlError('HC0012', 'The request is not a GraphQL request.')
}

type Table = { rows(estate: Estate): Row[]; example: Row }

function connection({ root, args, fields }: Query, table: Table, estates: Estate[]) {
  // Both times must be told: without them every version there ever was would be an answer.
  for (const time of ['registreringstid', 'virkningstid']) {
    const told = args[time]
    if (typeof told !== 'string' || Number.isNaN(Date.parse(told))) {
      throw new GraphqlError('DAF-GQL-0009', `The argument \`${time}\` is required on \`${root}\`.`)
    }
  }
  const where = args.where
  if (!where || typeof where !== 'object' || Object.keys(where).length === 0) {
    throw new GraphqlError('DAF-GQL-0011', `A filter is required on \`${root}\`.`)
  }
  const first = args.first === undefined ? 100 : Number(args.first)
  const fit = estates
    .flatMap(table.rows)
    .filter((row) => holds(where as Filter, row, table.example))
  const wanted = fields.find(({ name }) => name === 'nodes')
  if (!wanted?.inner.length) throw new GraphqlError('HC0011', 'nodes must have a selection.')
  for (const { name } of wanted.inner) exists(name, table.example)
  return {
    nodes: fit.slice(0, first).map((row) => shape(row, wanted.inner)),
    ...(fields.some(({ name }) => name === 'pageInfo') && {
      pageInfo: { hasNextPage: fit.length > first },
    }),
  }
}

type Filter = Record<string, Record<string, unknown>>

function holds(where: Filter, row: Row, example: Row): boolean {
  return Object.entries(where).every(([name, test]) => {
    exists(name, example)
    return Object.entries(test).every(([operator, value]) => {
      // The register compares a number with a number: a text is refused, not converted.
      const wrong = (one: unknown) => one !== null && typeof one !== typeof example[name]
      const values = operator === 'in' ? (value as unknown[]) : [value]
      if (!['eq', 'in'].includes(operator) || values.some(wrong)) {
        throw new GraphqlError('HC0016', `The value does not fit ${operator} of \`${name}\`.`)
      }
      return values.includes(row[name])
    })
  })
}

function exists(name: string, example: Row) {
  if (!(name in example)) {
    throw new GraphqlError('HC0020', `The field \`${name}\` does not exist on the type.`)
  }
}

function shape(row: Row, wanted: Selection[]): Row {
  return Object.fromEntries(
    wanted.map(({ name, inner }) => [
      name,
      inner.length && row[name] ? shape(row[name] as Row, inner) : row[name],
    ]),
  )
}
