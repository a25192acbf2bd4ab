import { existsSync, readFileSync } from 'node:fs'
import { importAddresses, readAddressCsv } from '../src/capabilities/addresses/index.ts'
import { setUpBookingDemo } from '../src/capabilities/booking/demo.ts'
import { setUpReadersDemo } from '../src/capabilities/content/demo.ts'
import { setUpCasesDemo } from '../src/capabilities/cases/demo.ts'
import { setUpServicesDemo } from '../src/capabilities/services/demo.ts'
import { webUrlOf } from '../src/app.ts'
import type { Config } from '../src/config.ts'
import { connect, type Db, inTenant, type Tx } from '../src/platform/db.ts'
import { firstTime } from '../src/platform/events.ts'
import { hostsOf } from '../src/platform/http/hosts.ts'
import { keyring } from '../src/platform/keys.ts'
import { siteOf } from '../src/platform/site.ts'
import { partsOf } from '../src/parts.ts'
import { keepDemoImages } from './images.ts'
import { addTenant, tenantList } from '../src/platform/tenants.ts'
import { layPages, shareChanges, shareLibrary } from './pages.ts'
import { addPeople } from './people.ts'
import { addProviders } from './providers.ts'
import { demoTenants } from './tenants.ts'
import { adoptServices, layVariants, shareServiceChange, shareServices } from './variants.ts'

type Opened = Config & { databaseUrl?: string | undefined }

/**
 * Lays in the demo: tenants, pages, people, services, times and cases. What is there is not touched, but for where the login
 * stand-ins are: they follow the port.
 */
export async function seedDemo(config: Opened, tell: (words: string) => void): Promise<void> {
  const owner = connect(config.databaseUrl!, 1)
  // Tenants are furnished behind their own fence, as their people would do it: an owner may be above it.
  const web = connect(webUrlOf(config), 2)
  try {
    await importAddresses(owner, demoAddresses())
    const there = await tenantList(owner).all()
    const ids = new Map<string, string>()
    for (const tenant of demoTenants) {
      const known = there.find(({ key }) => key === tenant.key)?.id
      ids.set(tenant.key, known ?? (await addTenant(owner, tenant)))
    }
    await inTenant(web, ids.get('faelles')!, 'read write', async (tx) => {
      if (await firstTime(tx, 'demo library')) await shareLibrary(tx)
    })
    for (const { key, name } of demoTenants) {
      tell(name)
      await inTenant(web, ids.get(key)!, 'read write', (tx) => furnish(tx, key, config))
    }
    await shareForms(web, ids)
    await inTenant(web, ids.get('faelles')!, 'read write', async (tx) => {
      if (await firstTime(tx, 'demo change')) await shareChanges(tx)
    })
    tell(`${demoTenants.length} steder`)
  } finally {
    await Promise.all([owner.destroy(), web.destroy()])
  }
}

/** Fælles shares self-service, the municipalities lay their own over it, and then it is changed. */
async function shareForms(web: Db, ids: ReadonlyMap<string, string>) {
  const faelles = ids.get('faelles')!
  const now = new Date()
  const once = (tenant: string, what: string, work: (tx: Tx) => Promise<void>) =>
    inTenant(web, tenant, 'read write', async (tx) => {
      if (await firstTime(tx, what)) await work(tx)
    })
  await once(faelles, 'demo forms', (tx) => shareServices(tx, faelles))
  for (const key of ['klitby', 'lindeaa'])
    await once(ids.get(key)!, 'demo variants', (tx) => adoptServices(tx, faelles))
  await once(faelles, 'demo form change', (tx) => shareServiceChange(tx, faelles, now))
}

async function furnish(tx: Tx, key: string, config: Opened) {
  const keys = keyring(config.secrets)
  await addProviders(tx, keys, key, config.port)
  if (!(await firstTime(tx, 'demo'))) return
  const now = new Date()
  const tenant = demoTenants.find((one) => one.key === key)!
  const site = siteOf({ ...tenant, id: '' }, hostsOf(config).origin(tenant.host))
  const images = await keepDemoImages(tx, partsOf(config).storage, key)
  await layPages(tx, key, { site, now }, images)
  await setUpReadersDemo(tx, now)
  const people = await addPeople(tx, keys, key, demoAddresses())
  await setUpServicesDemo(tx, now)
  await layVariants(tx, key, now)
  await setUpBookingDemo(tx)
  if (key !== 'faelles') await setUpCasesDemo(tx, people, now)
}

/** Real addresses where they lie beside the repository, made-up streets elsewhere. */
export function demoAddressFile(): URL {
  const real = new URL('../../shared/data/adresser-sample.csv', import.meta.url)
  return existsSync(real) ? real : new URL('addresses.csv', import.meta.url)
}

const demoAddresses = () => readAddressCsv(readFileSync(demoAddressFile(), 'utf8'))
