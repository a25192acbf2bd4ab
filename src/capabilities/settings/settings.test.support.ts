import { randomUUID } from 'node:crypto'
import { town } from '../../../test/town.ts'
import type { Actor } from '../../platform/actor.ts'
import { addParty } from '../identity/index.ts'
import type { DomainProof } from './index.ts'

/** A town and its administrator, and what the world answers when a name is to be proven. */
export async function open(proof: Partial<DomainProof> = {}) {
  const told = { txt: async () => [] as string[], file: async () => undefined, ...proof }
  const here = await town({ domains: { proof: told, reserved: ['operator.example'] } })
  const admin = await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Anders' }),
  )
  here.as(staff(admin))
  return here
}

/** Such a town. */
export type Here = Awaited<ReturnType<typeof open>>

const staff = (id: string): Actor =>
  ({
    kind: 'staff',
    sessionId: randomUUID(),
    person: { id, name: 'Anders', protected: false },
    roles: ['admin'],
    teams: [],
  }) as never

/** The fields of the first form on a page that are filled in already. */
export function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const at = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    const [name, type] = [at('name'), at('type')]
    if (
      !name ||
      type === 'file' ||
      ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag))
    )
      continue
    fields[name] = (at('value') ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  for (const [, name, inside] of html.matchAll(
    /<select\b[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name!] =
      /<option selected value="([^"]*)"|value="([^"]*)" selected/
        .exec(inside!)
        ?.slice(1)
        .find(Boolean) ?? ''
  return fields
}

/** Where one sets how the town looks. */
export const look = '/desk/opsaetning/udseende'

/** The form of how the town looks, as it stands. */
export const lookAt = async (here: Here) => fieldsIn((await here.get(look)).body)
