import { readFileSync } from 'node:fs'
import { factsOfProperty } from '../../src/capabilities/services/property.ts'
import { factsOfPerson } from '../../src/capabilities/services/register.ts'
import { cprRegister } from '../../src/integrations/cpr/index.ts'
import { propertyRegister } from '../../src/integrations/property/index.ts'
import { readTown } from '../../standins/people.ts'
import { rehearsal } from '../../standins/rehearsal.ts'

type Facts = Record<string, string | number | boolean>

const people = new URL('../../demo/people.json', import.meta.url).pathname
const addresses = new URL('../../demo/addresses.csv', import.meta.url).pathname

/** What the registers say of each of the demonstration's people and of where they live, asked of the stand-ins. */
export async function factsOfTestPeople(now: Date): Promise<{ key: string; facts: Facts }[]> {
  const here = await rehearsal('--people', people, '--addresses', addresses)
  try {
    const world = `http://localhost:${here.ports.world}`
    const cpr = cprRegister({ url: world, municipalityCvr: '99300019' })
    const property = propertyRegister(
      {
        datafordeler: { url: `${world}/datafordeler`, key: 'kun-til-demo' },
        adressevaelger: { url: `${world}/adressevaelger`, token: 'adressevaelger123' },
        plandata: `${world}/plandata`,
        miljoeportal: `${world}/miljoeportal`,
      },
      { patience: 10_000 },
    )
    const town = readTown(people, addresses)
    const found: { key: string; facts: Facts }[] = []
    for (const one of town.people.filter(({ login }) => login !== false)) {
      const code = town.tenants[one.tenant]!.municipalityCode!
      const home = town.addressOf(one)!
      const text = `${home.vejnavn} ${home.husnr}, ${home.postnr} ${home.postdistrikt}`
      const [known, lives] = [
        await cpr.person(one.cpr),
        await property({ text, municipalityCode: code }),
      ]
      const facts = {
        organisation: false,
        ...(known && factsOfPerson(known, [code], now)),
        ...(lives && factsOfProperty(lives)),
      }
      found.push({ key: one.key, facts })
    }
    return found
  } finally {
    await here[Symbol.asyncDispose]()
  }
}

/** The six services of the demonstration that are decided by more than a trivial set of rules. */
export const sixServices = [
  'byggemoede',
  'carport',
  'raaden-over-vej',
  'arrangement',
  'boligstoette',
  'klage',
].map((name) => ({
  name,
  definition: JSON.parse(
    readFileSync(new URL(`../../demo/services/${name}.json`, import.meta.url), 'utf8'),
  ) as unknown,
}))
