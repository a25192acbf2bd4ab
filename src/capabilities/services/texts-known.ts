const da = {
  whyInGeneral: 'Vi bruger svaret, når vi behandler din sag.',
  decides: {
    needed: 'om du behøver at gå videre',
    documents: 'hvilke papirer vi skal bruge',
    documentsIntro: 'hvad der står over papirerne',
    fee: 'hvad det koster',
    meeting: 'hvilket møde du får',
    deadline: 'hvornår du senest får svar',
    team: 'hvem der hjælper dig',
    title: 'hvad sagen kommer til at hedde',
    subject: 'hvor sagen bliver gemt',
  },
  whyBy: {
    file: 'Har vi den fra begyndelsen, kan vi gå i gang med det samme.',
    contact: 'Så kan vi få fat i dig, hvis vi mangler noget.',
    person: 'Så ved vi, hvem sagen handler om.',
    appointment: 'Så er der en klar til dig.',
  } as Partial<Record<string, string>>,
  whyAddress:
    'Med adressen kan vi selv slå op, hvad der gælder for ejendommen. Så spørger vi dig ikke om det.',
  decidesAll: (all: string[]) =>
    `Dit svar er med til at afgøre, ${all.length < 2 ? all[0] : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`}.`,
  keptFor: (days: number) => `Vi sletter svaret efter ${days} dage.`,
  knewAlready: (n: number) => `Det vidste vi i forvejen (${n})`,
  notAsked: (n: number) => `Det spurgte vi ikke om (${n})`,
  knowFromCpr: (day: string) => `Det ved vi fra CPR. Vi slog det op ${day}.`,
  knowFromProperty: (day: string) =>
    `Det ved vi fra de offentlige registre over ejendomme. Vi slog det op ${day}.`,
  knowFromLogin: 'Det ved vi, fordi du er logget på.',
  learntFrom: { login: 'fra login', cpr: 'fra CPR', property: 'fra ejendomsregistrene' },
  letMeAnswer: 'Ret',
  youSaid: (answer: string, question: string) => `»${answer}« til »${question}«`,
  listed: (all: string[]) =>
    all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`,
  noAddress: 'Vi fandt ikke adressen. Er den rigtig?',
  because: (said: string) => `Det spurgte vi ikke om, fordi du har svaret ${said}.`,
  changesNothingWhen: (said: string) => `Det ændrer ikke noget, når du har svaret ${said}.`,
  changesNothing: 'Det kan ikke ændre noget for dig.',
  belongsToOther: 'Det hører til et andet spørgsmål, som vi heller ikke stillede.',
}

const en: typeof da = {
  whyInGeneral: 'We use the answer when we handle your case.',
  decides: {
    needed: 'whether you need to go on',
    documents: 'which papers we need',
    documentsIntro: 'what stands over the papers',
    fee: 'what it costs',
    meeting: 'which meeting you get',
    deadline: 'by when you have an answer',
    team: 'who helps you',
    title: 'what the case is called',
    subject: 'where the case is kept',
  },
  whyBy: {
    file: 'If we have it from the start, we can begin at once.',
    contact: 'Then we can reach you if we need something.',
    person: 'Then we know whom the case is about.',
    appointment: 'Then somebody is ready for you.',
  },
  whyAddress:
    'With the address we can look up what holds for the property. Then we do not ask you about it.',
  decidesAll: (all) =>
    `Your answer helps decide ${all.length < 2 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`}.`,
  keptFor: (days) => `We delete the answer after ${days} days.`,
  knewAlready: (n) => `What we knew already (${n})`,
  notAsked: (n) => `What we did not ask about (${n})`,
  knowFromCpr: (day) => `We know this from CPR. We looked it up ${day}.`,
  knowFromProperty: (day) =>
    `We know this from the public registers of properties. We looked it up ${day}.`,
  knowFromLogin: 'We know this because you are logged in.',
  learntFrom: { login: 'from the login', cpr: 'from CPR', property: 'from the property registers' },
  letMeAnswer: 'Change',
  youSaid: (answer, question) => `“${answer}” to “${question}”`,
  listed: (all) =>
    all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`,
  noAddress: 'We did not find the address. Is it right?',
  because: (said) => `We did not ask because you answered ${said}.`,
  changesNothingWhen: (said) => `It changes nothing when you have answered ${said}.`,
  changesNothing: 'It can change nothing for you.',
  belongsToOther: 'It belongs to another question that we did not ask either.',
}

/** Why we ask, what we knew already, and what we did not ask about. */
export const knownTexts = { da, en }
