import type { Socket } from 'node:net'
import pg from 'pg'

const names = new Map<string, string>()

/** A name for a query's text. Texts that vary without end (long lists) get none after the first two thousand. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= 2000) return known
  const name = `q${names.size}`
  names.set(text, name)
  return name
}

export type Statement = { text: string; values: readonly unknown[] }
type Prepared = { name: string; values: unknown[] }

/** A connection that is cheap to speak on. */
export type Quick = pg.PoolClient & {
  /** Does several statements of which none waits for another's answer, in this order; after one that fails, none. */
  several(statements: Statement[]): Promise<pg.QueryResult[]>
}

type Connection = {
  stream: Socket
  parsedStatements: Record<string, string | undefined>
  bind(one: { statement: string; values: unknown[] }): void
  describe(what: { type: 'P' }): void
  execute(what: object): void
  sync(): void
}
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } })
  .utils

/** Statements that are prepared, in one exchange: PostgreSQL answers once, when it has done them all or one has failed. */
const seriesOf = (statements: Prepared[], callback: Told) =>
  Object.assign(new pg.Query({ text: '', callback } as pg.QueryConfig), {
    submit(connection: Connection) {
      for (const { name, values } of statements) {
        connection.bind({ statement: name, values })
        connection.describe({ type: 'P' })
        connection.execute({})
      }
      connection.sync()
    },
  })

type Told = (error: unknown, result: never) => void

/**
 * Makes a pipelined connection cheap to speak on. Each query with values is prepared the first time, so that PostgreSQL
 * reads and plans it once; and what is asked in one turn of the event loop leaves in one write.
 */
export function quicken(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (...args: unknown[]) => unknown
  const { connection } = client as unknown as { connection: Connection }
  let gathering = false

  const gather = () => {
    if (gathering) return
    gathering = true
    connection.stream.cork()
    setImmediate(leave)
  }
  const leave = () => {
    if (gathering) connection.stream.uncork()
    gathering = false
  }

  // Pg's own promise is made by a function assigned as it is written: V8 takes that to stay for good, and keeps the rows with it.
  const told = <T>(ask: (tell: Told) => void) =>
    new Promise<T>((done, fail) => ask((error, result) => (error ? fail(error) : done(result))))

  const query = (...args: unknown[]) => {
    gather()
    const [text, values = [], ...rest] = args
    if (typeof text !== 'string' || !Array.isArray(values) || rest.length) return plain(...args)
    const asked = values.length ? { name: nameOf(text), text, values } : text
    return told((tell) => plain(asked, tell))
  }

  async function several(statements: Statement[]): Promise<pg.QueryResult[]> {
    gather()
    const all = statements.map(({ text, values }) => ({
      name: nameOf(text),
      text,
      values: values.map(prepareValue),
    }))
    const arePrepared = all.every(({ name }) => name && connection.parsedStatements[name])
    const asked = arePrepared
      ? told<pg.QueryResult | pg.QueryResult[]>((tell) => plain(seriesOf(all as Prepared[], tell)))
      : Promise.all(all.map((one) => told<pg.QueryResult>((tell) => plain(one, tell))))
    // Nothing is asked after these before they are answered.
    leave()
    // Pg hands back a lone one by itself.
    return [await asked].flat()
  }

  Object.assign(client, { query, several })
}
