import type { Basis } from '../../platform/actor.ts'

/** Words on the pages of login, of whose matters one sees, and of one's own details. */
const da = {
  logIn: 'Log ind',
  logInLead: 'Du logger ind med MitID. Bagefter kommer du tilbage hertil.',
  withMitId: 'Log ind med MitID',
  logInAgain: 'Prøv igen',
  goBack: 'Tilbage til siden, du kom fra',
  goHome: 'Til forsiden',
  staffLogIn: 'Log ind som medarbejder',
  staffLead: 'Du logger ind med din arbejdskonto og to trin.',
  withWorkAccount: 'Log ind med arbejdskonto',
  expiredTitle: 'Du er blevet logget af',
  expired:
    'Du havde ikke brugt siden i et stykke tid. Log ind igen, og prøv så en gang til: Det, du lige sendte, har vi ikke modtaget.',
  notOpenTitle: 'Man kan ikke logge ind her endnu',
  notOpen: (phone: string) =>
    phone ? `Ring til os på ${phone}, så hjælper vi dig.` : 'Kontakt os, så hjælper vi dig.',
  failures: {
    aborted: ['Du er ikke logget ind', 'Du stoppede, før du var færdig. Du kan prøve igen.'],
    away: [
      'Vi kan ikke logge nogen ind lige nu',
      'Det er ikke dig, der har gjort noget forkert. Prøv igen om nogle minutter.',
    ],
    refused: [
      'Vi kunne ikke logge dig ind',
      'Svaret, vi fik, kunne vi ikke stole på. Prøv igen. Sker det flere gange, så ring til os.',
    ],
    late: [
      'Det tog for lang tid at logge ind',
      'Dit login er for gammelt, eller du har været her før i en anden fane. Begynd igen.',
    ],
    'no-level': [
      'Vi kunne ikke logge dig ind',
      'Vi fik ikke at vide, hvor sikkert du loggede ind. Prøv igen.',
    ],
    'too-low': [
      'Du skal logge ind på en sikrere måde',
      'Her kræver vi mere, end du brugte. Brug MitID-appen, kodeviser eller chip.',
    ],
    'no-subject': [
      'Vi kunne ikke logge dig ind',
      'Vi fik ikke at vide, hvem du er. Prøv igen, eller ring til os.',
    ],
    'test-person': ['Det er en testperson', 'Her kan kun rigtige personer logge ind.'],
    'no-second-factor': [
      'Du skal logge ind i to trin',
      'Din arbejdskonto brugte kun ét trin. Slå to trin til, eller spørg it-afdelingen.',
    ],
    'other-tenant': [
      'Din arbejdskonto hører til et andet sted',
      'Her kan kun vores egne medarbejdere logge ind.',
    ],
    'no-role': [
      'Du har ikke noget at logge ind til her',
      'Din arbejdskonto har ingen rolle i systemet. Spørg din leder eller it-afdelingen.',
    ],
    closed: ['Din adgang er lukket', 'Spørg din leder eller it-afdelingen, hvis det er en fejl.'],
  } satisfies Record<string, readonly [string, string]>,

  signedOut: 'Du er logget af',
  signedOutLead: 'Luk browseren, hvis andre bruger den samme computer.',
  signingOut: 'Du er logget af hos os',
  signingOutLead: 'Nu logger vi dig også af, hvor du loggede ind.',
  signOutThere: 'Log af der også',

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

  details: 'Mine oplysninger',
  detailsLead: 'Det her ved vi om dig, og sådan får vi fat i dig.',
  detailsOf: 'Oplysninger',
  detailsOfLead: 'Det her ved vi, og sådan sender vi besked.',
  saved: 'Vi har gemt dine oplysninger',
  whoYouAre: 'Navn og adresse',
  name: 'Navn',
  cvr: 'CVR-nummer',
  address: 'Adresse',
  noAddress: 'Vi har ikke din adresse her. Vi henter den i CPR-registeret, når du søger om noget.',
  noFirmAddress: 'Vi har ikke adressen her.',
  addressFrom: {
    cpr: 'Fra CPR-registeret.',
    mitid: 'Oplyst, da du loggede ind.',
    cvr: 'Fra CVR-registeret.',
  },
  moved: 'Er adressen forkert, så meld flytning på borger.dk.',
  isProtected:
    'Dit navn og din adresse er beskyttet. Kun du og dem, der behandler din sag, kan se dem.',
  contact: 'Sådan får vi fat i dig',
  email: 'E-mail',
  emailHint: 'Vi skriver, når der sker noget i din sag.',
  phone: 'Telefon',
  phoneHint: 'Til sms’er og hvis vi skal ringe. Uden for Danmark: begynd med + og landets nummer.',
  language: 'Sprog',
  languageHint: 'Vi skriver til dig på det sprog, du vælger.',
  languages: { da: 'Dansk', en: 'English' },
  save: 'Gem',
  notYours:
    'Du kan se oplysningerne, men ikke rette dem. Det kan kun den, der har givet dig fuldmagt.',
  whoSaw: 'Hvem har set oplysningerne?',
  whoSawLink: 'Se, hvem der har set dine oplysninger',
  errors: {
    email: 'Skriv e-mailadressen med @ og punktum, for eksempel navn@eksempel.dk',
    'email-long': 'Skriv en e-mailadresse på højst 254 tegn',
    phone: 'Skriv telefonnummeret med 8 cifre, eller begynd med + og landets nummer',
    language: 'Vælg dansk eller engelsk',
  },

  access: 'Hvem har set dine oplysninger',
  accessLead:
    'Her kan du se, hver gang andre har set oplysninger om dig hos os. Vi kan ikke rette i listen.',
  accessNone: 'Ingen andre har set dine oplysninger',
  accessNoneText:
    'Når en medarbejder eller en, der handler for dig, ser noget om dig, står det her.',
  when: 'Hvornår',
  who: 'Hvem',
  what: 'Hvad',
  why: 'Hvorfor',
  you: 'Dig selv',
  someStaff: 'En medarbejder',
  staffOf: (teams: string) => `En medarbejder i ${teams}`,
  someRepresentative: 'En, der handler for dig',
  theHouse: 'Systemet, uden at nogen så det',
  older: 'Ældre',
  someAction: 'Så oplysninger om dig',
  actions: {
    'identity.cpr-read': 'Dit CPR-nummer blev brugt til et opslag',
    'identity.switched': 'Begyndte at se dine oplysninger',
    'identity.details-seen': 'Så dine kontaktoplysninger',
    'identity.details-changed': 'Rettede dine kontaktoplysninger',
    'cases.case-seen': 'Så en af dine sager',
    'cases.document-seen': 'Så et papir i en af dine sager',
    'cases.decision-seen': 'Så afgørelsen i en af dine sager',
    'cases.list-seen': 'Så listen over dine sager',
    'booking.seen': 'Så en af dine aftaler',
    'booking.list-seen': 'Så listen over dine aftaler',
  } as Record<string, string>,
  reasons: {
    register: 'Opslag i et register',
    'own-case': 'Behandler sagen',
    'team-case': 'Er i det team, der behandler sagen',
    'other-case': 'Er i et andet team',
    calendar: 'Passer kalenderen',
    parent: 'Har forældremyndigheden',
    signatory: 'Tegner virksomheden',
    employee: 'Er ansat i virksomheden',
    'power-of-attorney': 'Har fuldmagt',
  } as Record<string, string>,
  deleted: 'Slettet',
}

const en: typeof da = {
  logIn: 'Log in',
  logInLead: 'You log in with MitID. Afterwards you come back here.',
  withMitId: 'Log in with MitID',
  logInAgain: 'Try again',
  goBack: 'Back to the page you came from',
  goHome: 'To the front page',
  staffLogIn: 'Log in as an employee',
  staffLead: 'You log in with your work account, in two steps.',
  withWorkAccount: 'Log in with work account',
  expiredTitle: 'You have been logged out',
  expired:
    'You had not used the page for a while. Log in and try once more: we have not received what you just sent.',
  notOpenTitle: 'Logging in is not possible here yet',
  notOpen: (phone) =>
    phone ? `Call us on ${phone}, and we will help you.` : 'Contact us, and we will help you.',
  failures: {
    aborted: ['You are not logged in', 'You stopped before you had finished. You can try again.'],
    away: [
      'We cannot log anybody in right now',
      'You have done nothing wrong. Try again in a few minutes.',
    ],
    refused: [
      'We could not log you in',
      'We could not trust the answer we got. Try again. If it keeps happening, call us.',
    ],
    late: [
      'Logging in took too long',
      'Your login is too old, or you have been here before in another tab. Start again.',
    ],
    'no-level': [
      'We could not log you in',
      'We were not told how securely you logged in. Try again.',
    ],
    'too-low': [
      'You must log in more securely',
      'We ask for more here than you used. Use the MitID app, a code display or a chip.',
    ],
    'no-subject': [
      'We could not log you in',
      'We were not told who you are. Try again, or call us.',
    ],
    'test-person': ['This is a test person', 'Only real people can log in here.'],
    'no-second-factor': [
      'You must log in in two steps',
      'Your work account used one step only. Turn on two steps, or ask your IT department.',
    ],
    'other-tenant': [
      'Your work account belongs somewhere else',
      'Only our own employees can log in here.',
    ],
    'no-role': [
      'There is nothing for you to log in to here',
      'Your work account has no role in the system. Ask your manager or your IT department.',
    ],
    closed: [
      'Your access is closed',
      'Ask your manager or your IT department if this is a mistake.',
    ],
  },

  signedOut: 'You are logged out',
  signedOutLead: 'Close the browser if others use the same computer.',
  signingOut: 'You are logged out here',
  signingOutLead: 'Now we log you out where you logged in, too.',
  signOutThere: 'Log out there too',

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

  details: 'My details',
  detailsLead: 'This is what we know about you, and how we reach you.',
  detailsOf: 'Details',
  detailsOfLead: 'This is what we know, and where we send messages.',
  saved: 'We have saved your details',
  whoYouAre: 'Name and address',
  name: 'Name',
  cvr: 'CVR number',
  address: 'Address',
  noAddress:
    'We do not have your address here. We get it from the CPR register when you apply for something.',
  noFirmAddress: 'We do not have the address here.',
  addressFrom: {
    cpr: 'From the CPR register.',
    mitid: 'Told when you logged in.',
    cvr: 'From the CVR register.',
  },
  moved: 'If the address is wrong, report that you have moved on borger.dk.',
  isProtected:
    'Your name and address are protected. Only you and those who handle your case can see them.',
  contact: 'How we reach you',
  email: 'E-mail',
  emailHint: 'We write when something happens in your case.',
  phone: 'Telephone',
  phoneHint:
    'For text messages and if we need to call. Outside Denmark: begin with + and the country code.',
  language: 'Language',
  languageHint: 'We write to you in the language you choose.',
  languages: { da: 'Dansk', en: 'English' },
  save: 'Save',
  notYours:
    'You can see the details but not change them. Only the person who gave you the power of attorney can.',
  whoSaw: 'Who has seen the information?',
  whoSawLink: 'See who has seen your information',
  errors: {
    email: 'Write the e-mail address with @ and a full stop, for example name@example.com',
    'email-long': 'Write an e-mail address of at most 254 characters',
    phone: 'Write the number with 8 digits, or begin with + and the country code',
    language: 'Choose Danish or English',
  },

  access: 'Who has seen your information',
  accessLead:
    'Here you can see each time others saw information about you with us. We cannot change the list.',
  accessNone: 'Nobody else has seen your information',
  accessNoneText:
    'When an employee, or somebody who acts for you, sees something about you, it is listed here.',
  when: 'When',
  who: 'Who',
  what: 'What',
  why: 'Why',
  you: 'Yourself',
  someStaff: 'An employee',
  staffOf: (teams) => `An employee in ${teams}`,
  someRepresentative: 'Somebody who acts for you',
  theHouse: 'The system; nobody saw it',
  older: 'Older',
  someAction: 'Saw information about you',
  actions: {
    'identity.cpr-read': 'Your CPR number was used for a look-up',
    'identity.switched': 'Began to see your information',
    'identity.details-seen': 'Saw your contact details',
    'identity.details-changed': 'Changed your contact details',
    'cases.case-seen': 'Saw one of your cases',
    'cases.document-seen': 'Saw a document in one of your cases',
    'cases.decision-seen': 'Saw the decision in one of your cases',
    'cases.list-seen': 'Saw the list of your cases',
    'booking.seen': 'Saw one of your appointments',
    'booking.list-seen': 'Saw the list of your appointments',
  },
  reasons: {
    register: 'Look-up in a register',
    'own-case': 'Handles the case',
    'team-case': 'Is in the team that handles the case',
    'other-case': 'Is in another team',
    calendar: 'Keeps the calendar',
    parent: 'Has custody',
    signatory: 'Signs for the company',
    employee: 'Works for the company',
    'power-of-attorney': 'Has a power of attorney',
  },
  deleted: 'Deleted',
}

export const texts = { da, en }

/** Why a login came to nothing, as a page can be asked to say it. */
export type FailureWord = keyof typeof da.failures
export const isFailureWord = (word: unknown): word is FailureWord =>
  typeof word === 'string' && Object.hasOwn(da.failures, word)
