import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import { ageOn, birthDate, type Cpr } from '../cpr.ts'
import type { CitizenIdentity, Power } from '../providers.ts'
import { knowFirm, knowPerson, type SaidPerson } from '../store/known.ts'
import type { MayActFor } from '../store/representations.ts'

/** What registers said of people around the one who logs in: their children, and givers of power without a name. */
export type Around = { children: Kin[]; givers: Kin[] }
export type Kin = { cpr: Cpr; name: string; protected: boolean }

/** The age at which custody ends, in years (forældreansvarsloven § 1). */
const ofAge = 18

/** Notes who logged in and all whose matters they may see, themself first when their own are among them. */
export async function admitCitizen(
  tx: Tx,
  keys: Keys,
  { identity, around, language, today }: Admission,
): Promise<{ personId: string; mayActFor: MayActFor[] }> {
  const { cpr, subject, name, address, firms } = identity
  const known = (said: SaidPerson) => knowPerson(tx, keys, said, language)
  const personId = await known({
    cpr,
    subject,
    name,
    protected: identity.protected,
    ...(address && { address: { ...address, source: 'mitid' } }),
  })
  const mayActFor: MayActFor[] = []
  const add = (one: MayActFor) => {
    if (!mayActFor.some(({ id }) => id === one.id)) mayActFor.push(one)
  }
  // An employee whom nobody has told us the number of is here for the firm alone.
  if (cpr || firms.length === 0) add({ id: personId, kind: 'person', basis: 'self' })
  for (const firm of firms) {
    add({ id: await knowFirm(tx, firm.cvr, firm.name), kind: 'organisation', basis: firm.basis })
  }
  for (const child of around.children.filter((one) => isChild(one.cpr, today))) {
    add({ id: await known(child), kind: 'person', basis: 'parent' })
  }
  for (const power of identity.powers) add(await giverOf(power))
  return { personId, mayActFor }

  async function giverOf({ giver, privileges }: Power): Promise<MayActFor> {
    const basis = 'power-of-attorney'
    if ('cvr' in giver) {
      return {
        id: await knowFirm(tx, giver.cvr, undefined),
        kind: 'organisation',
        basis,
        privileges,
      }
    }
    const said = around.givers.find((one) => one.cpr === giver.cpr) ?? giver
    return { id: await known(said), kind: 'person', basis, privileges }
  }
}

export type Admission = {
  identity: CitizenIdentity
  around: Around
  language: 'da' | 'en'
  /** The civil day in Denmark, YYYY-MM-DD. */
  today: string
}

function isChild(cpr: Cpr, today: string): boolean {
  const born = birthDate(cpr)
  return born !== undefined && ageOn(born, today) < ofAge
}
