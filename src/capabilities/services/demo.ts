import { readFileSync } from 'node:fs'
import type { Tx } from '../../platform/db.ts'
import { publish } from './publishing/publish.ts'

/** The demonstration's services, by file name. */
export const demoServices = [
  'byggemoede',
  'carport',
  'hul-i-vejen',
  'raaden-over-vej',
  'arrangement',
  'boligstoette',
  'klage',
] as const

/** A demonstration service as its file has it. */
export const demoDefinition = (name: (typeof demoServices)[number]): unknown =>
  JSON.parse(readFileSync(new URL(`../../../demo/services/${name}.json`, import.meta.url), 'utf8'))

/** Publishes the demonstration's services in this tenant. Done again, it changes nothing. */
export async function setUpServicesDemo(tx: Tx, now: Date): Promise<void> {
  for (const name of demoServices) await publish(tx, demoDefinition(name), now)
}
