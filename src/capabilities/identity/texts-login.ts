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
}

/** Words on the pages of login and logout. */
export const loginTexts = { da, en }
