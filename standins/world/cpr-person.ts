import { ageOf, type Person, type Town } from '../people.ts'
import type { Content } from './xml.ts'

type Elements = [name: string, content: Content][]

/** What CPR tells about a number, in the order of the schema; undefined when the number is unknown. */
export function personLookup(pnr: string, town: Town, now: Date): Elements | undefined {
  const person = town.people.find(({ cpr, formerCpr }) => cpr === pnr || formerCpr === pnr)
  if (!person || person.register === 'absent') return undefined
  return [
    ['persondata', persondata(person, pnr, town, now)],
    ['adresse', adresse(person, town)],
    ['relationer', relationer(person, town)],
  ]
}

function persondata(person: Person, pnr: string, town: Town, now: Date): Elements {
  const children = town.people.filter(({ key }) => person.children.includes(key))
  const changed = person.formerCpr === pnr
  return [
    ['personnummer', pnr],
    ['gaeldendePersonnummer', person.cpr],
    ['navn', navn(person)],
    ['foedselsdato', [['dato', person.birthDate]]],
    ['alder', ageOf(person.birthDate, now)],
    ['koen', Number(person.cpr.at(-1)) % 2 === 1 ? 'M' : 'K'],
    ['antalBoernUnder18', children.filter((child) => ageOf(child.birthDate, now) < 18).length],
    ['DeltBopælMarkering', person.sharedResidence ? true : undefined],
    ['DeltBopælStartDato', person.sharedResidence],
    ['status', [['status', changed ? 60 : status(person)]]],
    ['civilstand', [['civilstand', person.register === 'dead' ? 'D' : person.spouse ? 'G' : 'U']]],
    ['adressebeskyttelse', [['beskyttet', person.protected]]],
    ['tilmeldtDigitalpost', person.login !== false],
  ]
}

const navn = (person: Person): Elements => [
  ['personadresseringsnavn', person.name],
  ['fornavn', person.givenName],
  ['mellemnavn', person.middleName],
  ['efternavn', person.surname],
]

function status({ register }: Person): number {
  if (register === 'dead') return 90
  return register === 'emigrated' ? 80 : 1
}

/** House numbers come with leading zeros, codes as integers, exactly as CPR writes them. */
function adresse(person: Person, town: Town): Elements {
  if (person.register === 'emigrated') {
    return [
      [
        'udrejseoplysninger',
        [
          ['udrejselandekode', 5120],
          ['udlandsadresse1', 'Eksempelgatan 1'],
        ],
      ],
    ]
  }
  const address = town.addressOf(person)
  if (!address || person.register === 'dead') return []
  const [, digits = '', letter = ''] = /^(\d+)(.*)$/.exec(address.husnr) ?? []
  return [
    [
      'aktuelAdresse',
      [
        ['kommuneCvr', town.tenants[person.tenant]?.cvr],
        ['kommunekode', Number(address.kommunekode)],
        ['vejkode', Number(address.vejkode)],
        ['husnummer', digits.padStart(3, '0') + letter],
        ['postnummer', address.postnr],
        ['postdistrikt', address.postdistrikt],
        ['vejnavn', address.vejnavn],
        ['standardadresse', `${address.vejnavn} ${address.husnr}`],
      ],
    ],
  ]
}

const relation = (cpr: string | undefined): Content => (cpr ? [['personnummer', cpr]] : undefined)

/** Who has custody is told by the record of the child, never by that of the parent. */
function relationer(person: Person, town: Town): Elements {
  const parents = town.people.filter(({ children }) => children.includes(person.key))
  const mother = parents.find(({ cpr }) => Number(cpr.at(-1)) % 2 === 0)
  const father = parents.find(({ cpr }) => Number(cpr.at(-1)) % 2 === 1)
  const custody = (parent: Person | undefined, type: 3 | 4): Elements =>
    parent && person.custody?.includes(parent.key)
      ? [
          [
            'foraeldremyndighed',
            [
              ['foraeldremyndighedtype', type],
              ['relationPersonnummer', parent.cpr],
            ],
          ],
        ]
      : []
  return [
    ['aegtefaelle', relation(person.spouse && town.person(person.spouse)?.cpr)],
    ...person.children.map((key): Elements[number] => ['barn', relation(town.person(key)?.cpr)]),
    ['mor', relation(mother?.cpr)],
    ['far', relation(father?.cpr)],
    ...custody(mother, 3),
    ...custody(father, 4),
  ]
}
