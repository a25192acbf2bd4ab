import { addProvider } from '../src/capabilities/identity/index.ts'
import type { Tx } from '../src/platform/db.ts'
import type { Keys } from '../src/platform/keys.ts'

/** The stand-ins' login providers, as a tenant's administrator would name the real ones. `port` is the web's. */
export async function addProviders(
  tx: Tx,
  keys: Keys,
  tenant: string,
  port: number,
): Promise<void> {
  const client = { clientId: `faelled-${tenant}`, secret: `kun-til-demo-${tenant}` }
  // Lindeå buys its MitID elsewhere than the two others, so that both shapes are in use.
  const mitid =
    tenant === 'lindeaa'
      ? { key: 'idura', issuer: `http://localhost:${port + 2}`, adapter: 'idura' as const }
      : { key: 'neb', issuer: `http://localhost:${port + 1}`, adapter: 'neb' as const }
  await addProvider(tx, keys, {
    ...client,
    ...mitid,
    audience: 'citizen',
    minimumLevel: 'substantial',
    extra: { allowTestPeople: true },
  })
  await addProvider(tx, keys, {
    ...client,
    key: 'staff',
    audience: 'staff',
    issuer: `http://localhost:${port + 3}`,
    adapter: 'entra',
    minimumLevel: 'substantial',
    extra: {
      tid: tenant,
      roles: ['caseworker', 'editor', 'admin', 'auditor'],
      secondFactor: ['mfa'],
    },
  })
}
