import { number } from '../../../ui/numbers.ts'

const n = (value: number) => number(value, 'da')
const e = (value: number) => number(value, 'en')

/** What to say when an answer cannot be used: what to do, never whose fault it is. */
const da = {
  missing: {
    text: 'Skriv et svar',
    'long-text': 'Skriv et svar',
    number: 'Skriv et tal',
    'yes-no': 'Vælg ja eller nej',
    choice: 'Vælg et svar',
    choices: 'Vælg mindst ét svar',
    date: 'Skriv en dato',
    email: 'Skriv en e-mailadresse',
    phone: 'Skriv et telefonnummer med 8 cifre',
    address: 'Skriv en adresse',
    file: 'Vælg en fil',
    group: 'Tilføj mindst én',
    appointment: 'Vælg en tid til mødet',
    contact: 'Skriv et telefonnummer eller en e-mailadresse, så vi kan svare dig',
    person: 'Skriv dit navn',
  },
  tooLong: (has: number, max: number) =>
    `Du har skrevet ${n(has)} tegn. Der er plads til ${n(max)}`,
  tooShort: (min: number) => `Skriv mindst ${n(min)} tegn`,
  number: 'Skriv et tal, for eksempel 38 eller 2,4',
  whole: 'Skriv et helt tal uden komma',
  decimals: (count: number) =>
    `Skriv tallet med højst ${count} ${count === 1 ? 'decimal' : 'decimaler'}`,
  atLeast: (min: number, unit: string) => `Skriv et tal, der er mindst ${n(min)} ${unit}`.trim(),
  atMost: (max: number, unit: string) => `Skriv et tal, der er højst ${n(max)} ${unit}`.trim(),
  date: 'Skriv en dato med dag, måned og år, for eksempel 1 3 2026',
  phone: 'Skriv et telefonnummer med 8 cifre',
  phoneForSms: 'Skriv et mobilnummer med 8 cifre, så vi kan sende dig en sms',
  email: 'Skriv en e-mailadresse, for eksempel navn@eksempel.dk',
  noContact: 'Skriv et telefonnummer eller en e-mailadresse, så vi kan svare dig',
  nameMissing: 'Skriv dit navn',
  sayIfRight: 'Vælg, om oplysningerne er rigtige',
  addressUnknown: 'Vælg adressen på listen, eller vælg at bruge den, du har skrevet',
  chooseAtLeast: (min: number) => `Vælg mindst ${n(min)}`,
  chooseAtMost: (max: number) => `Vælg højst ${n(max)}`,
  tooManyFiles: (max: number) => `Du kan sende højst ${n(max)} filer her. Fjern nogle af dem`,
}

const en: typeof da = {
  missing: {
    text: 'Write an answer',
    'long-text': 'Write an answer',
    number: 'Write a number',
    'yes-no': 'Choose yes or no',
    choice: 'Choose an answer',
    choices: 'Choose at least one answer',
    date: 'Write a date',
    email: 'Write an e-mail address',
    phone: 'Write a telephone number of 8 digits',
    address: 'Write an address',
    file: 'Choose a file',
    group: 'Add at least one',
    appointment: 'Choose a time for the meeting',
    contact: 'Write a telephone number or an e-mail address, so that we can answer you',
    person: 'Write your name',
  },
  tooLong: (has, max) => `You have written ${e(has)} characters. There is room for ${e(max)}`,
  tooShort: (min) => `Write at least ${e(min)} characters`,
  number: 'Write a number, for example 38 or 2.4',
  whole: 'Write a whole number',
  decimals: (count) =>
    `Write the number with at most ${count} ${count === 1 ? 'decimal' : 'decimals'}`,
  atLeast: (min, unit) => `Write a number that is at least ${e(min)} ${unit}`.trim(),
  atMost: (max, unit) => `Write a number that is at most ${e(max)} ${unit}`.trim(),
  date: 'Write a date with day, month and year, for example 1 3 2026',
  phone: 'Write a telephone number of 8 digits',
  phoneForSms: 'Write a mobile number of 8 digits, so that we can send you a text message',
  email: 'Write an e-mail address, for example name@example.dk',
  noContact: 'Write a telephone number or an e-mail address, so that we can answer you',
  nameMissing: 'Write your name',
  sayIfRight: 'Choose whether the information is right',
  addressUnknown: 'Choose the address from the list, or choose to use the one you have written',
  chooseAtLeast: (min) => `Choose at least ${e(min)}`,
  chooseAtMost: (max) => `Choose at most ${e(max)}`,
  tooManyFiles: (max) => `You can send at most ${e(max)} files here. Remove some of them`,
}

export const complaints = { da, en }
