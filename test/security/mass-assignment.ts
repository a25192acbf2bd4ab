import { furnishedTown, type FurnishedTown } from '../furnished-town.ts'
import { formsFor, isDone, sendForm } from './knock.ts'
import { counters, rowsOf } from './rows.ts'

/** A value that is nowhere else, so that a row which holds it has taken it from a form. */
const planted = '5eed5eed-5eed-4eed-8eed-5eed5eed5eed'

/** What nobody is to decide for themself: by the names of our columns, in both spellings, and of others'. */
const names = (
  'tenant_id tenant party_id applicant_id person_id behalf_id assignee_id created_by asked_by decided_by closed_by ' +
  'done_by from_id by_id actor owner holder kept_for uploaded_by case_id source_id request_id file_id draft_id ' +
  'definition_hash token_hash uid code number prefix kle key subject cvr cpr name protected'
).split(' ')

/** Words that a column could take as they are. */
const words: Record<string, string> = {
  role: 'admin',
  roles: 'admin',
  kind: 'staff',
  from_kind: 'staff',
  state: 'decided',
  status: 'closed',
  turn: 'nobody',
  level: 'high',
  basis: 'self',
  active: 'false',
  fromStaff: 'true',
  is_admin: 'true',
  audience: 'staff',
  price: '0',
  fee: '0',
  sealed: 'true',
  created_at: '2001-01-01T00:00:00Z',
  decided_at: '2001-01-01T00:00:00Z',
  received_at: '2001-01-01T00:00:00Z',
  ends_at: '2001-01-01T00:00:00Z',
  sequence: '7771',
  no: '7772',
  version: '7773',
}

const camel = (name: string) =>
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Everything that could be slipped into a form, plain, nested and as an array. */
function extras(): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [name, value] of [...names.map((name) => [name, planted]), ...Object.entries(words)]) {
    for (const spelt of new Set([name!, camel(name!)])) {
      all[spelt] = value!
      all[`${spelt}[]`] = value!
      all[`data[${spelt}]`] = value!
      all[`__proto__[${spelt}]`] = value!
      all[`constructor.prototype.${spelt}`] = value!
    }
  }
  return all
}

/** Sends every form in two like towns, in one of them with more than was asked for, and compares what they hold then. */
export async function mass() {
  const [plain, laden] = [await filledIn({}), await filledIn(extras())]
  const count = Object.keys(extras()).length
  const different = Object.keys(plain.rows).filter(
    (table) => !counters.includes(table) && !same(plain.rows[table]!, laden.rows[table]!),
  )
  const taken = Object.entries(laden.raw).flatMap(([table, rows]) =>
    rows
      .filter((row) => JSON.stringify(row).includes(planted))
      .map((row) => `${table}: ${JSON.stringify(row)}`),
  )
  return {
    refused: [...plain.refused, ...laden.refused],
    planted: taken,
    different: different.map(
      (table) => `${table}: ${difference(plain.rows[table]!, laden.rows[table]!)}`,
    ),
    figure: `${laden.forms} forms with ${count} more fields each, ${laden.count} rows looked at, fields taken ${taken.length + different.length}`,
  }
}

async function filledIn(more: Record<string, string>) {
  await using here = await furnishedTown()
  const refused: string[] = []
  let forms = 0
  for (const fresh of formsFor(here.klitby)) {
    const form = fresh()
    forms++
    const fields = { ...more, ...form.fields }
    const answer = await sendForm(here, here.klitby, { ...form, fields })
    if (!isDone(answer)) refused.push(`${form.door}: ${answer.statusCode}`)
  }
  const rows = await allRows(here)
  // What follows from it comes in any order, so there only what was planted is looked for.
  await here.work()
  const raw = await allRows(here)
  const count = Object.values(raw).flat().length
  return {
    refused,
    forms,
    raw,
    count,
    rows: Object.fromEntries(Object.entries(rows).map(([t, r]) => [t, plainly(r)])),
  }
}

/** The rows of both tenants: what a form slips in may land next door. */
async function allRows(here: FurnishedTown) {
  const [ours, theirs] = [
    await rowsOf(here, here.klitby.tenantId),
    await rowsOf(here, here.naboby.tenantId),
  ]
  return Object.fromEntries(
    Object.keys(ours).map((table) => [table, [...ours[table]!, ...theirs[table]!]]),
  )
}

/** Rows without what is different in every town: ids, hashes, signatures, random names, and the clock of the computer. */
function plainly(rows: Record<string, unknown>[]): string[] {
  return rows
    .map((row) =>
      JSON.stringify(row)
        // A calendar's lines are folded wherever they are too long.
        .replaceAll(/\\+r\\+n /g, '')
        .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'id')
        .replaceAll(/\\\\x[\da-f]+/g, 'bytes')
        .replaceAll(/"[\da-f]{32}"/g, '"token"')
        .replaceAll(/[\w-]{43}/g, 'signature')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(\+00:00|Z)?/g, 'moment')
        .replaceAll(/\d{3}[ -]\d{3}[ -]\d{3}/g, 'receipt')
        .replaceAll(/\/a\/[a-z0-9]{12}/g, '/a/code')
        .replaceAll(/"(code|sha256|number|seq|size)":("[^"]*"|\d+)/g, '"$1"'),
    )
    .toSorted()
}

const same = (a: string[], b: string[]) => JSON.stringify(a) === JSON.stringify(b)

function difference(a: string[], b: string[]) {
  const [without, laden] = [
    a.filter((row) => !b.includes(row)),
    b.filter((row) => !a.includes(row)),
  ]
  const [one = '', other = ''] = [without[0], laden[0]]
  let at = 0
  while (one[at] !== undefined && one[at] === other[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 100), at + 200)
  return `${a.length} and ${b.length} rows\n  without: ${around(one)}\n  with:    ${around(other)}`
}
