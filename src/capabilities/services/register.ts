/** What the population register (CPR) says of a person; undefined when it does not know them. */
export type PersonRegister = (cpr: string) => Promise<RegisteredPerson | undefined>

export type RegisteredPerson = {
  name: string
  /** Name and address are not shown to others (navne- og adressebeskyttelse). */
  protected: boolean
  address?: {
    text: string
    postalCode: string
    city: string
    municipalityCode: string
    id?: string
  }
  /** The day they were born, `1988-03-14`. */
  born?: string
  /** Own children below 18, wherever they live. */
  children?: number
  /** Married or in a registered partnership. */
  married?: boolean
}

/** Facts about the one whose matter it is. `organisation` is theirs who act for a firm, and comes from the login. */
export const personFacts = [
  'organisation',
  'livesHere',
  'municipality',
  'children',
  'age',
  'married',
] as const
export type PersonFact = (typeof personFacts)[number]

/**
 * The answers a person's own record gives, by the name of the fact: yes and no, a municipality's code, numbers. Where
 * somebody with a protected address lives is not told.
 */
export function factsOfPerson(
  { address, protected: hidden, born, children, married }: RegisteredPerson,
  municipalityCodes: string[],
  now: Date,
): Partial<Record<PersonFact, string | number | boolean>> {
  const at = hidden ? undefined : address?.municipalityCode
  return {
    organisation: false,
    ...(at !== undefined && { municipality: at, livesHere: municipalityCodes.includes(at) }),
    ...(children !== undefined && { children }),
    ...(born !== undefined && { age: ageOn(now, born) }),
    ...(married !== undefined && { married }),
  }
}

/** Whole years, by the calendar in Denmark. */
function ageOn(now: Date, born: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(+now)
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toPlainDate()
  return Temporal.PlainDate.from(born).until(today, { largestUnit: 'years' }).years
}
