type Words = { title: string; text: string }

const da = {
  byStatus: {
    400: {
      title: 'Vi forstod ikke, hvad der blev sendt',
      text: 'Gå tilbage, og prøv igen. Det, du har skrevet i felterne, står der stadig.',
    },
    401: {
      title: 'Du skal logge på',
      text: 'Siden er personlig. Log på, så fører vi dig hertil igen.',
    },
    403: {
      title: 'Du har ikke adgang til siden',
      text: 'Siden hører til en anden, eller den kræver en fuldmagt. Ring til os, hvis du mener, du skal kunne se den.',
    },
    404: {
      title: 'Vi kan ikke finde siden',
      text: 'Den kan være flyttet, eller der kan mangle noget i adressen. Søg efter det, du skal bruge.',
    },
    409: {
      title: 'Nogen kom dig i forkøbet',
      text: 'Der er sket noget, siden du åbnede siden. Gå tilbage, hent den igen, og se, hvordan det ser ud nu.',
    },
    413: {
      title: 'Det, du sendte, fylder for meget',
      text: 'En fil må fylde 20 MB. Gem den i en mindre størrelse, eller del den i flere.',
    },
    415: {
      title: 'Vi kan ikke læse den slags fil',
      text: 'Gem filen som PDF, JPG eller PNG, og prøv igen.',
    },
    429: {
      title: 'Vent et øjeblik',
      text: 'Der kom mange forsøg på kort tid. Vent et minut, og prøv igen.',
    },
    500: {
      title: 'Der gik noget galt hos os',
      text: 'Undskyld. Fejlen er vores, og vi har fået besked. Prøv igen om lidt, eller ring til os.',
    },
    503: {
      title: 'Vi kan ikke svare lige nu',
      text: 'Undskyld. Vi arbejder på det. Prøv igen om nogle minutter. Det, du har gemt, er der stadig.',
    },
  } as Record<number, Words>,
  byCode: {
    'no-such-site': {
      title: 'Her bor ingen kommune',
      text: 'Adressen er ikke i brug. Se efter, om den er skrevet rigtigt.',
    },
    'no-power': {
      title: 'Din fuldmagt gælder ikke her',
      text: 'Du er ved at gøre det for en anden, og fuldmagten nævner det ikke. Skift til dig selv på din egen side, eller få en fuldmagt, der nævner det, i Digital Fuldmagt.',
    },
    gone: {
      title: 'Siden er taget ned',
      text: 'Den var her en gang. Søg efter det, du skal bruge.',
    },
    'cross-origin': {
      title: 'Vi tog ikke imod det, der blev sendt',
      text: 'Det kom fra en anden side end vores. Gå tilbage til vores egen side, og prøv igen.',
    },
    'session-ended': {
      title: 'Du er blevet logget af',
      text: 'Log på igen. Det, du har skrevet, er gemt som kladde.',
    },
  } as Record<string, Words>,
  tryHere: 'Prøv en af dem her',
  front: (name: string) => `Forsiden hos ${name}`,
  call: 'Du kan ringe på',
  reference: 'Sig nummeret, så kan vi finde det, der skete:',
}

const en: typeof da = {
  ...da,
  byStatus: {
    400: { title: 'We did not understand what was sent', text: 'Go back and try again.' },
    401: {
      title: 'You need to log in',
      text: 'This page is personal. Log in, and we bring you back.',
    },
    403: {
      title: 'You do not have access to this page',
      text: 'It belongs to someone else, or it needs a power of attorney. Call us if you should see it.',
    },
    404: {
      title: 'We cannot find the page',
      text: 'It may have moved, or part of the address is missing. Search for what you need.',
    },
    409: {
      title: 'Someone got there first',
      text: 'Something happened since you opened the page. Go back, reload it, and see how it looks now.',
    },
    413: {
      title: 'What you sent is too large',
      text: 'A file may be 20 MB. Save it smaller or split it.',
    },
    415: {
      title: 'We cannot read that kind of file',
      text: 'Save it as PDF, JPG or PNG and try again.',
    },
    429: {
      title: 'Please wait a moment',
      text: 'There were many attempts. Wait a minute and try again.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'We are sorry. The error is ours and we have been told. Try again shortly, or call us.',
    },
    503: {
      title: 'We cannot answer just now',
      text: 'We are sorry and are working on it. Try again in a few minutes. What you saved is still there.',
    },
  },
  byCode: {
    'no-power': {
      title: 'Your power of attorney does not cover this',
      text: 'You are about to do this for someone else, and the power of attorney does not name it. Switch to yourself on your own page, or get one that names it in Digital Fuldmagt.',
    },
  },
  tryHere: 'Try one of these',
  front: (name) => `Front page of ${name}`,
  call: 'You can call us on',
  reference: 'Give this number, so that we can find what happened:',
}

export const stopTexts = { da, en }
