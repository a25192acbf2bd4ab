const da = {
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
}

const en: typeof da = {
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
}

/** Words about one’s own details, and how one is reached. */
export const detailsTexts = { da, en }
