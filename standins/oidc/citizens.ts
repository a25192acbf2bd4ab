import type { Person, Town } from '../people.ts'
import type { Asked, Candidate, Level } from './personality.ts'

/** The level a request asks for; MitID's own default is Betydelig. */
export const levelFrom = (text: string | undefined): Level =>
  text === 'low' || text === 'high' ? text : 'substantial'

/** Those who can log in with MitID, each with whom they may log in as. */
export function citizens(town: Town, asked: Asked): Candidate[] {
  return town.people
    .filter((person) => person.login !== false)
    .map((person) => ({
      key: person.key,
      name: person.name,
      role: role(person),
      why: person.why,
      tenant: person.tenant,
      as: [
        ...(asked.privateAllowed ? [{ label: 'Som sig selv' }] : []),
        ...(asked.firmsAllowed ? person.organisations : []).map((organisation) => ({
          organisation,
          label: `For ${organisation.name}, CVR ${organisation.cvr}`,
        })),
      ],
    }))
    .filter((candidate) => candidate.as.length > 0)
}

function role(person: Person): string {
  if (person.protected) return 'Navne- og adressebeskyttet'
  if (person.powersOfAttorney.length > 0) return 'Digital hjælper'
  if (person.organisations.some(({ role }) => role === 'signatory')) return 'Tegner et firma'
  if (person.organisations.length > 0) return 'Ansat i et firma'
  return person.children.length > 0 ? 'Forælder' : 'Borger'
}
