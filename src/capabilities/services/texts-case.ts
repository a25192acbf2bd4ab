/** What the caseworker is told in the case. Staff read Danish. */
export const caseTexts = {
  disputed: 'Uenig med registret',
  disputedText: (name: string, address: string | undefined) =>
    `Borgeren siger, at oplysningerne er forkerte. Registret siger: ${[name, address].filter(Boolean).join(', ')}`,
  ownAddress: 'Adressen er ikke i registret',
  ownAddressText: 'Borgeren har selv skrevet den. Den er ikke fundet blandt adresserne.',
  registerSays: (said: string, from: string) =>
    `Borgeren siger, at oplysningen er forkert. Registret siger: ${said} (${from})`,
}
