import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Problem } from '../../tools/problem.ts'
import type { Command } from './command.ts'
import { print, tableOf, withDatabase } from './opened.ts'

const NewTenant = z.object({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,40}$/, 'NØGLE er 2-41 små bogstaver, tal og bindestreger'),
  host: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9.-]+$/, '--host er et værtsnavn uden https:// og port'),
  name: z.string().trim().min(1, '--name skal med'),
  kind: z.enum(['municipality', 'authority', 'school', 'community'], {
    error: '--kind er municipality, authority, school eller community',
  }),
})

export const tenant: Command = {
  name: 'tenant',
  summary: 'Viser eller tilføjer kommuner, myndigheder, skoler og lokalsamfund.',
  usage: `Brug: npx faelled tenant list
      npx faelled tenant add NØGLE --host VÆRTSNAVN --name NAVN [--kind municipality] [--phone NR] [--email ADRESSE]

Findes NØGLE allerede, rettes den.`,
  async run([action, ...args]) {
    if (action === 'list') return list()
    if (action === 'add') return add(args)
    throw new Problem(`Brug: ${this.usage.split('\n')[0]!.slice(6)} eller tenant add`, 2)
  },
}

async function list() {
  const { connect } = await import('../platform/db.ts')
  const { tenantList } = await import('../platform/tenants.ts')
  await withDatabase(async (ownerUrl) => {
    const db = connect(ownerUrl, 1)
    const all = await tenantList(db)
      .all()
      .finally(() => db.destroy())
    print(tableOf(all.map(({ key, host, kind, name }) => [key, host, kind, name])))
  })
}

async function add(args: string[]) {
  const { given, profile } = read(args)
  const { connect } = await import('../platform/db.ts')
  const { addTenant } = await import('../platform/tenants.ts')
  await withDatabase(async (ownerUrl) => {
    const db = connect(ownerUrl, 1)
    await addTenant(db, { ...given, profile }).finally(() => db.destroy())
    print(`✓ ${given.name} har til huse på ${given.host}`)
  })
}

function read(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { host: text, name: text, kind: text, phone: text, email: text },
    })
    const { phone, email, host = '', name = '', kind = 'municipality' } = values
    const given = NewTenant.parse({ key: positionals[0] ?? '', host, name, kind })
    return { given, profile: { ...(phone && { phone }), ...(email && { email }) } }
  } catch (error) {
    const said = error instanceof z.ZodError ? error.issues[0]!.message : (error as Error).message
    throw new Problem(said, 2)
  }
}
