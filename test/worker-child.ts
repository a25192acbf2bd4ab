// A worker in a process of its own, so that a test can kill it. Its one room says what it does in a table.
import { sql } from 'kysely'
import { connect } from '../src/platform/db.ts'
import { beWorker } from './be-worker.ts'

const [ownerUrl, webUrl, name, milliseconds] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
]
const db = connect(webUrl, 3)
const notes = connect(ownerUrl, 2)
const note = (what: string) =>
  sql`insert into public.note (who, what) values (${name}, ${what})`.execute(notes)

await beWorker(
  {
    name: 'slow',
    on: {
      'test.happened': async ({ what }: { what: string }) => {
        await note(`began ${what}`)
        if (what === 'exit') {
          // What runs beside it and is quick is done before it strikes.
          await new Promise((done) => setTimeout(done, 250))
          process.exit(9)
        }
        await new Promise((done) => setTimeout(done, Number(milliseconds)))
        await note(`ended ${what}`)
      },
    },
  } as never,
  { ownerUrl, db, concurrency: 2 },
)
