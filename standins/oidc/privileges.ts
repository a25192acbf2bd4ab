import { escape } from '../html.ts'
import type { Person, Town } from '../people.ts'

/** A list of powers of attorney as OIO Basic Privilege Profile writes it: one group per giver, in base64. */
export function privilegeList(person: Person, town: Town): string {
  const groups = person.powersOfAttorney.map(({ giver, privileges }) => {
    const cpr = town.person(giver)?.cpr
    if (!cpr) throw new Error(`${person.key} har fuldmagt fra ${giver}, som ikke findes.`)
    const named = privileges.map((name) => `<Privilege>${escape(name)}</Privilege>`).join('')
    return `<PrivilegeGroup Scope="urn:dk:gov:saml:cprNumberIdentifier:${cpr}">${named}</PrivilegeGroup>`
  })
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><bpp:PrivilegeList` +
      ` xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile"` +
      ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${groups.join('')}</bpp:PrivilegeList>`,
  ).toString('base64')
}
