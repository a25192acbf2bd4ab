import type { Socket } from 'node:net'
import type pg from 'pg'

const names = new Map<string, string>()

/** A name for a query's text. Texts that vary without end (long lists) get none after the first two thousand. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= 2000) return known
  const name = `q${names.size}`
  names.set(text, name)
  return name
}

/**
 * Makes a pipelined connection cheap to speak on. Each query with values is prepared the first time, so that PostgreSQL
 * reads and plans it once; and what is asked in one turn of the event loop leaves in one write.
 */
export function quicken(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (...args: unknown[]) => unknown
  const { connection } = client as unknown as { connection: { stream: Socket } }
  let gathering = false

  const gather = () => {
    if (gathering) return
    gathering = true
    const { stream } = connection
    stream.cork()
    setImmediate(() => {
      gathering = false
      stream.uncork()
    })
  }

  // Pg's own promise is made by a function assigned as it is written: V8 takes that to stay for good, and keeps the rows with it.
  const told = (asked: unknown) =>
    new Promise((done, fail) =>
      plain(asked, (error: unknown, result: unknown) => (error ? fail(error) : done(result))),
    )

  const query = (...args: unknown[]) => {
    gather()
    const [text, values = [], ...rest] = args
    if (typeof text !== 'string' || !Array.isArray(values) || rest.length) return plain(...args)
    return told(values.length ? { name: nameOf(text), text, values } : text)
  }
  client.query = query as unknown as typeof client.query
}
