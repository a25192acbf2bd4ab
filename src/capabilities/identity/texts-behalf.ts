import type { Basis } from '../../platform/actor.ts'

const da = {
  switch: 'Hvem vil du se?',
  switchLead: 'Du kan se dine egne oplysninger og dem, du må handle for.',
  switchLegend: 'Vis oplysninger for',
  switchButton: 'Fortsæt',
  chooseSomebody: 'Vælg, hvem du vil se oplysninger for',
  onlyYou: 'Du kan kun se dine egne oplysninger.',
  onlyYouHow:
    'Du kan få fuldmagt til at handle for en anden i Digital Fuldmagt på borger.dk. Log så af og ind igen her.',
  onlyFirm: 'Du kan kun se virksomhedens oplysninger.',
  onlyFirmHow: 'Log af og ind igen med dit private MitID, hvis du vil se dine egne.',
  powersHow: 'Mangler der en, du har fuldmagt fra? Log af og ind igen, så spørger vi på ny.',
  yourself: 'Dig selv',
  protectedPerson: 'En person med beskyttet navn',
  nameless: 'En person, vi ikke kender navnet på',
  basis: {
    self: 'Dine egne oplysninger',
    parent: 'Du har forældremyndigheden',
    signatory: 'Du tegner virksomheden',
    employee: 'Du er ansat i virksomheden',
    'power-of-attorney': 'Du har fuldmagt',
  } satisfies Record<Basis, string>,
}

const en: typeof da = {
  switch: 'Whom do you want to see?',
  switchLead: 'You can see your own information and that of those you may act for.',
  switchLegend: 'Show information for',
  switchButton: 'Continue',
  chooseSomebody: 'Choose whose information you want to see',
  onlyYou: 'You can only see your own information.',
  onlyYouHow:
    'Somebody can give you a power of attorney in Digital Fuldmagt on borger.dk. Then log out and in again here.',
  onlyFirm: 'You can only see the information of the company.',
  onlyFirmHow: 'Log out and in again with your private MitID to see your own.',
  powersHow:
    'Is somebody missing who gave you a power of attorney? Log out and in again, and we ask anew.',
  yourself: 'Yourself',
  protectedPerson: 'A person with a protected name',
  nameless: 'A person whose name we do not know',
  basis: {
    self: 'Your own information',
    parent: 'You have custody',
    signatory: 'You sign for the company',
    employee: 'You work for the company',
    'power-of-attorney': 'You have a power of attorney',
  },
}

/** Words about whose matters one sees. */
export const behalfTexts = { da, en }
