import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inTenant, type Tx } from '../../../../platform/db.ts'
import { addTown } from '../../../../../test/town.ts'
import { withdrawPage } from '../../items/publishing.ts'
import { adopt } from '../../library/actions.ts'
import { block, commons, page } from '../../library/library.test.support.ts'
import { publishPage } from '../../items/publishing.ts'
import { addressOf } from '../address.ts'
import { insightTending } from '../tending.ts'
import { addViews } from '../views/store.ts'
import { lastOver } from './period.ts'
import { sharedReadings } from './store.ts'

/** Naboby owns a text that Klitby and so many others have. */
async function manyWith(more: number) {
  const here = await commons()
  await here.share(page('Frist', block('a', 'Fristen er 8 uger.')))
  const others: string[] = []
  for (let n = 0; n < more; n++) others.push(await addTown(here, `by${n}`, `By ${n} Kommune`))
  const within = <T>(id: string, work: (tx: Tx) => Promise<T>) =>
    inTenant(here.db, id, 'read write', work)
  const take = (id: string) =>
    within(id, async (tx) => {
      const made = await adopt(tx, { libraryItem: here.item() }, null, here.clock.now)
      assert.ok(made.ok)
      await publishPage(tx, made.id, null, { now: here.clock.now })
      return made.id
    })
  const read = (id: string, day: string, count: number) =>
    within(id, (tx) =>
      addViews(tx, [{ address: addressOf('/side/frist')!, day, entry: 'direct', count }]),
    )
  const tend = (id: string, now: Date) =>
    insightTending[0]!.work({
      tenantId: id,
      site: undefined as never,
      now,
      read: (work) => within(id, work),
      write: (work) => within(id, work),
    })
  const seen = (id: string) => within(id, sharedReadings)
  return Object.assign(here, { others, take, readPage: read, tend, seen, in: within })
}

test('a period is the four weeks that ended two days ago at the latest', () => {
  assert.equal(lastOver('2026-11-23'), '2026-10-12')
  assert.equal(lastOver('2026-11-09'), '2026-09-14')
  assert.equal(lastOver('2026-11-10'), '2026-09-14')
  assert.equal(lastOver('2026-11-11'), '2026-10-12')
})

test('a closed period is never reckoned again: whoever comes, leaves or reads later changes nothing in it', async () => {
  await using here = await manyWith(7)
  const [first, ...rest] = here.others
  const late = rest.pop()!
  const items = new Map<string, string>()
  for (const id of [first!, ...rest]) items.set(id, await here.take(id))
  for (const [n, id] of [first!, ...rest].entries())
    await here.readPage(id, '2026-10-20', 100 + 10 * n)
  const owner = here.neighbourId
  assert.deepEqual(await here.seen(owner), [], 'nothing is told of a period that is not over')

  const now = new Date('2026-11-12T09:00:00Z')
  await Promise.all([first!, ...rest, owner].map((id) => here.tend(id, now)))
  const before = await here.seen(owner)
  assert.deepEqual(
    before.map(({ firstDay, tenants, views, step }) => ({ firstDay, tenants, views, step })),
    [{ firstDay: '2026-10-12', tenants: 6, views: 800, step: 200 }],
  )

  await here.in(first!, (tx) => withdrawPage(tx, items.get(first!)!))
  await here.take(late)
  await here.readPage(late, '2026-10-21', 5000)
  await here.readPage(rest[0]!, '2026-10-22', 7000)
  await here.tend(owner, new Date('2026-11-20T09:00:00Z'))
  assert.deepEqual(await here.seen(owner), before)
})

test('one who has the text sees the others without itself, and one who has not sees nothing', async () => {
  await using here = await manyWith(6)
  for (const id of here.others) await here.take(id)
  for (const id of here.others) await here.readPage(id, '2026-10-20', 100)
  await here.tend(here.others[0]!, new Date('2026-11-12T09:00:00Z'))
  const [own] = await here.seen(here.others[0]!)
  assert.deepEqual([own!.tenants, own!.views], [5, 500])
  assert.deepEqual(await here.seen(here.places.skovby.id), [])
  await assert.rejects(
    here.in(here.others[0]!, (tx) => sql`select * from content.reading`.execute(tx)),
    /permission denied/,
  )
})

type Part = { views: number; yes: number; no: number }

/** Sums of many kinds: even, skewed, with nothing, with one that is nearly all. The same each time. */
function* parts(rounds: number): Generator<Part[]> {
  let seed = 7
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  for (let n = 0; n < rounds; n++) {
    const largest = [10, 100, 1000, 30_000][n % 4]!
    yield Array.from({ length: 1 + next(11) }, (_, i) => ({
      views: next(5) === 0 ? 0 : next(i === 0 && n % 3 === 0 ? largest * 20 : largest),
      yes: next(30),
      no: next(10 + (n % 3) * 40),
    }))
  }
}

const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)

test('of 400 sums and what each is without one: none tells of few or of one, and the difference tells no more of one than its size', async (t) => {
  await using here = await manyWith(12)
  const rounds: { all: Part[]; without?: number; of?: number }[] = []
  for (const all of parts(400)) {
    const of = rounds.length
    rounds.push({ all })
    const without = of % all.length
    rounds.push({ all: all.filter((_, n) => n !== without), without, of })
  }
  const rows = rounds.flatMap(({ all }, round) =>
    all.map((part, n) => ({ round, adopter: here.others[n]!, ...part })),
  )
  const column = (of: (row: (typeof rows)[number]) => string | number) => rows.map(of)
  await sql`insert into content.closed_period select date '2027-01-04' + 7 * n
    from generate_series(0, ${rounds.length}::int) n`.execute(here.ownerDb)
  await sql`
    insert into content.reading
    select ${here.item()}::uuid, date '2027-01-04' + 7 * r.round, r.adopter, r.views, r.yes, r.no, 0, 0
    from unnest(${column(({ round }) => round)}::int[], ${column(({ adopter }) => adopter)}::uuid[],
      ${column(({ views }) => views)}::int[], ${column(({ yes }) => yes)}::int[], ${column(({ no }) => no)}::int[])
      as r(round, adopter, views, yes, no)`.execute(here.ownerDb)
  const told = new Map((await here.seen(here.neighbourId)).map((one) => [one.firstDay, one]))
  const tellsOf = (round: number) =>
    told.get(
      Temporal.PlainDate.from('2027-01-04')
        .add({ days: 7 * round })
        .toString(),
    )

  let shown = 0
  let pairs = 0
  for (const [round, { all, without, of }] of rounds.entries()) {
    const one = tellsOf(round)
    const views = all.map((part) => part.views)
    const [total, most] = [sum(views), Math.max(0, ...views)]
    const enough = views.filter(Boolean).length >= 5 && most * 5 <= total * 4
    assert.equal(one ? one.views !== null : false, enough, `views of round ${round}`)
    if (enough) {
      shown++
      assert.ok(one!.step! >= most, 'the step hides any one of them')
      assert.ok(
        Math.abs(one!.views! - total) <= one!.step! / 2,
        'and the sum is as near as the step',
      )
    }

    const answers = all.map(({ yes, no }) => yes + no)
    const enoughAnswers =
      answers.filter(Boolean).length >= 5 &&
      sum(answers) >= 20 &&
      Math.max(...answers) * 5 <= sum(answers) * 4
    assert.equal(one ? one.share !== null : false, enoughAnswers, `share of round ${round}`)
    if (enoughAnswers) {
      const share = (some: readonly Part[]) =>
        (sum(some.map(({ yes }) => yes)) * 100) / sum(some.map(({ yes, no }) => yes + no))
      assert.ok(one!.share! >= 5 && one!.share! <= 95, 'that all said the same is not told')
      for (const left of all)
        assert.ok(
          Math.abs(share(all) - share(all.filter((part) => part !== left))) <=
            one!.shareStep! + 1e-9,
          'the step hides what any one of them moves',
        )
    }

    const whole = of === undefined ? undefined : tellsOf(of)
    if (enough && whole && whole.views !== null) {
      pairs++
      const left = rounds[of!]!.all[without!]!.views
      // All that can be concluded of the one that left: an interval that is as wide as it is large.
      assert.ok(whole.step! + one!.step! >= left)
      assert.ok(
        Math.abs(whole.views - one!.views! - left) <= (whole.step! + one!.step!) / 2,
        'the interval is where it is thought to be',
      )
    }
  }
  t.diagnostic(`${rounds.length} sums: ${shown} shown, ${pairs} pairs compared`)
  assert.ok(shown > 200 && shown < rounds.length && pairs > 80)
})
