import { sql } from 'kysely'
import { putPage } from '../src/capabilities/content/index.ts'
import { staffViewer } from '../src/capabilities/desk/index.ts'
import type { LoginClient } from '../src/capabilities/identity/index.ts'
import { citizenViewer } from '../src/capabilities/me/index.ts'
import { emit } from '../src/platform/events.ts'
import { inTenant, type Tx } from '../src/platform/db.ts'
import { cprNumbers } from './security/cpr-numbers.ts'
import type { Furnishing } from './security/furnish.ts'
import { furnishBooking } from './security/furnish-booking.ts'
import { furnishBuilding } from './security/furnish-building.ts'
import { furnishVariants } from './security/furnish-variants.ts'
import { furnishCases } from './security/furnish-cases.ts'
import { furnishContent } from './security/furnish-content.ts'
import { furnishMedia } from './security/furnish-media.ts'
import { furnishSettings } from './security/furnish-settings.ts'
import { furnishServices, publishServices } from './security/furnish-services.ts'
import { addPeople, enter, type Parties, type Person } from './security/people.ts'
import { type Town, town } from './town.ts'

/** The word that is in every text, name, address of mail and file name of the neighbour's, and nowhere else. */
export const canary = 'CANARY-B'

/** One tenant with people, and something of everything. */
export type Home = {
  host: string
  tenantId: string
  mark: string
  parties: Parties
  /** Ids and other names of what there is, by what it is. */
  things: Record<Thing, string>
  /** Begins a session for somebody here; the cookie header that goes with it. */
  enter(who: Person): Promise<string>
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

type Things = Awaited<ReturnType<typeof furnishBooking>> &
  Awaited<ReturnType<typeof furnishBuilding>> &
  Awaited<ReturnType<typeof furnishCases>> &
  Awaited<ReturnType<typeof furnishContent>> &
  Awaited<ReturnType<typeof furnishMedia>> &
  Awaited<ReturnType<typeof furnishSettings>> &
  Awaited<ReturnType<typeof furnishServices>> &
  Awaited<ReturnType<typeof furnishVariants>>
export type Thing =
  | keyof Things
  | 'page'
  | 'parkedJob'
  | 'party'
  | 'asset'
  | 'theme'
  | 'message'
  | 'otherMessage'

export type FurnishedTown = Town & { klitby: Home; naboby: Home }

/** A town and its neighbour, both furnished alike. Logging in goes nowhere: the provider is a fake that refuses. */
export async function furnishedTown(
  options: Parameters<typeof town>[0] = {},
): Promise<FurnishedTown> {
  const here: Town = await town({
    login: closedDoor,
    ...options,
    viewer: async (request) =>
      request.actor.kind === 'citizen'
        ? citizenViewer(() => here.capabilities)(request)
        : staffViewer(() => here.capabilities)(request),
  })
  const naboby = await home(
    here,
    here.neighbourId,
    'naboby.example',
    canary,
    cprNumbers.slice(0, 3),
    '87654321',
  )
  const klitby = await home(
    here,
    here.tenantId,
    'klitby.example',
    'Klitten',
    cprNumbers.slice(3, 6),
    '12345678',
  )
  await here.work()
  for (const one of [klitby, naboby]) Object.assign(one.things, await refuseLetters(here, one))
  return Object.assign(here, { klitby, naboby })
}

async function home(
  here: Town,
  tenantId: string,
  host: string,
  mark: string,
  cprs: string[],
  cvr: string,
): Promise<Home> {
  const { keys, db, parts } = here
  const now = here.clock.now
  const write = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db, tenantId, 'read write', work)
  const parties = await write((tx) => addPeople(tx, keys, { mark, host, cprs, cvr }))
  const key = host.split('.')[0]!
  const furnishing: Furnishing = { key, mark, host, parties, now }
  const slug = `nyt-fra-${key}`
  const things = await write(async (tx) => {
    for (const path of [`/side/${slug}`, `/${slug}`, '/privatliv', '/was']) {
      const blocks = [
        { id: 'title', type: 'title', data: { text: `Nyt ${mark}` } },
        { id: 'lead', type: 'lead', data: { text: `Læs ${mark}` } },
        { id: 'words', type: 'text', data: { text: `Mere ${mark}` } },
      ]
      await putPage(tx, { kind: 'news', meta: { path, words: [mark] }, blocks }, { now })
    }
    await publishServices(tx, furnishing)
    return {
      ...(await furnishBuilding(tx, furnishing)),
      ...(await furnishVariants(tx, furnishing)),
      ...(await furnishContent(tx, furnishing)),
      ...(await furnishMedia(tx, parts.storage, furnishing)),
      ...(await furnishBooking(tx, keys, furnishing)),
      ...(await furnishCases(tx, parts.storage, furnishing)),
      ...(await furnishSettings(tx, parts.storage, furnishing)),
    }
  })
  const session = await write((tx) => enter(tx, keys, parties, 'citizen', now))
  const sent = await furnishServices(here, session, furnishing)
  const front = (await here.get('/', host)).body
  const linked = (folder: string) => new RegExp(`/${folder}/([^"]+)`).exec(front)![1]!
  return {
    host,
    tenantId,
    mark,
    parties,
    write,
    things: {
      ...things,
      ...sent,
      page: slug,
      party: parties.citizen,
      asset: linked('assets'),
      theme: linked('tema'),
      message: '',
      otherMessage: '',
      parkedJob: await parkJob(here, write, mark),
    },
    enter: (who) => write((tx) => enter(tx, keys, parties, who, here.clock.now)),
  }
}

/** Something that went wrong so often that it has stopped. */
async function parkJob({ ownerDb }: Town, write: Home['write'], mark: string): Promise<string> {
  await write((tx) => emit(tx, 'files.bytes-left', { key: mark }))
  const { rows } = await sql<{ id: string }>`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = ${`Broke on ${mark}`}
    where payload -> 'payload' ->> 'key' = ${mark} returning id`.execute(ownerDb)
  return String(rows[0]!.id)
}

/** Two letters that the other end would not take. */
async function refuseLetters({ ownerDb }: Town, { tenantId, mark }: Home) {
  const { rows } = await sql<{ id: string }>`
    select id from notifications.message where tenant_id = ${tenantId}
    order by template, channel, subject, created_at limit 2`.execute(ownerDb)
  const [message, otherMessage] = rows.map(({ id }) => id)
  await sql`
    update notifications.message set state = 'failed', last_error = ${`Refused: ${mark}`}
    where tenant_id = ${tenantId} and id in (${message!}, ${otherMessage!})`.execute(ownerDb)
  return { message: message!, otherMessage: otherMessage! }
}

const closedDoor: LoginClient = {
  async begin({ issuer }, { redirectUri }) {
    const state = 'the state of a login that leads nowhere'
    const url = `${issuer}/authorize?redirect_uri=${encodeURIComponent(redirectUri)}`
    return { url, state, nonce: state, verifier: 'v'.repeat(43) }
  },
  finish: async () => ({ ok: false, why: 'refused', code: 'closed' }),
  endAddress: async ({ issuer }) => `${issuer}/end`,
  readLogoutToken: async () => undefined,
}
