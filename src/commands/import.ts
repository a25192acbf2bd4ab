import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../tools/problem.ts'
import type { Far } from '../capabilities/content/index.ts'
import type { Config } from '../config.ts'
import { type Command, sorted } from './command.ts'
import { print, withDatabase } from './opened.ts'

export const importing: Command = {
  name: 'import',
  summary: 'Flytter sider ind: fra en fil fra WordPress, en hjemmeside eller borger.dk.',
  usage: `Brug: npx faelled import wxr KOMMUNE FIL [--udgiv] [--engelsk]
      npx faelled import hjemmeside KOMMUNE ADRESSE [--udgiv] [--engelsk]
      npx faelled import borgerdk

KOMMUNE er nøglen fra tenant list. Siderne bliver kladder; --udgiv udgiver dem, hvor der ikke er noget at rette. Rapporten
ligger på arbejdspladsen under Sider, Indflytning. Bliver det afbrudt, går man videre samme sted.`,
  async run(args) {
    const { names, options } = sorted(args)
    const [what = '', tenant = '', from = ''] = names
    const isKnown =
      what === 'borgerdk'
        ? names.length === 1
        : /^(wxr|hjemmeside)$/.test(what) && names.length === 3
    if (!isKnown) throw new Problem(this.usage.split('\n')[0]!, 2)
    if (what === 'wxr') await fileAt(from)
    if (what === 'hjemmeside' && !/^https?:$/.test(URL.parse(from)?.protocol ?? ''))
      throw new Problem('ADRESSE er en hel adresse, for eksempel https://www.gammelby.dk', 2)
    return withDatabase((_, config) => bring(config, { what, tenant, from, options }))
  },
}

type Asked = { what: string; tenant: string; from: string; options: ReadonlySet<string> }

async function bring(config: Config, { what, tenant: key, from, options }: Asked): Promise<number> {
  const { webUrlOf } = await import('../app.ts')
  const { articleRun, bringNow } = await import('../capabilities/content/index.ts')
  const { partsOf } = await import('../parts.ts')
  const { connect, inTenant } = await import('../platform/db.ts')
  const { hostsOf } = await import('../platform/http/hosts.ts')
  const { siteOf } = await import('../platform/site.ts')
  const { tenantList } = await import('../platform/tenants.ts')
  const ways = partsOf(config)
  if (what === 'borgerdk' && !config.borgerdk) throw new Problem('BORGERDK_URL er ikke sat', 2)
  const wanted = config.borgerdk && what === 'borgerdk' ? config.borgerdk.tenant : key
  const db = connect(webUrlOf(config), 3)
  try {
    const tenant = (await tenantList(db).all()).find((one) => one.key === wanted)
    if (!tenant)
      throw new Problem(`Der er ingen, der hedder ${wanted}. Se npx faelled tenant list`, 2)
    const now = new Date()
    const context = {
      tenantId: tenant.id,
      now,
      site: siteOf(tenant, hostsOf(config).origin(tenant.host)),
      read: <T>(work: Parameters<typeof inTenant<T>>[3]) =>
        inTenant(db, tenant.id, 'read only', work),
      write: <T>(work: Parameters<typeof inTenant<T>>[3]) =>
        inTenant(db, tenant.id, 'read write', work),
    }
    const id = randomUUID()
    const common = {
      id,
      language: options.has('--engelsk') ? 'en' : 'da',
      publish: options.has('--udgiv'),
      byId: null,
      begunAt: now,
    }
    const run = await (async () => {
      if (what === 'borgerdk') return articleRun(now, null)
      if (what === 'hjemmeside') {
        const { href, origin } = new URL(from)
        return { ...common, kind: 'website' as const, origin: href, source: `website ${origin}` }
      }
      const fileKey = `${tenant.id}/import/${id}`
      await ways.storage.put(fileKey, createReadStream(from))
      return { ...common, kind: 'wordpress' as const, origin: basename(from), fileKey }
    })()
    const end = await bringNow(run, context, ways, (far) => print(sentenceOf(far)))
    print(sentenceOf(end))
    if (end.run.problem) print(end.run.problem)
    return end.run.state === 'done' ? 0 : 1
  } finally {
    await db.destroy()
  }
}

async function fileAt(path: string) {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Problem(`Der er ingen fil, der hedder ${path}`, 2)
}

function sentenceOf({ run, counts }: Far): string {
  const of = (...states: (keyof typeof counts)[]) =>
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const come = of('carried', 'updated', 'proposed')
  const parts = [
    `${come} flyttet`,
    `${of('same')} uændret`,
    `${of('skipped')} sprunget over`,
    `${of('failed')} kom ikke med`,
  ]
  const waits = of('waiting')
  return `${run.state === 'done' ? '✓ ' : ''}${parts.join(', ')}${waits ? `, ${waits} venter` : ''}`
}
