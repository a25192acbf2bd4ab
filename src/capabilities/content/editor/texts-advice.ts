import type { Advice } from './advice/advice.ts'

/** Each piece of advice as a sentence that says what to do. */
export const adviceTexts = {
  'heading-skips': ({ text, from, to }) =>
    `Overskriften »${text}« springer fra niveau ${from} til ${to}. Brug ${'#'.repeat(from + 1)}`,
  'heading-long': ({ text }) => `Gør overskriften »${text}« kortere end 60 tegn`,
  'heading-bold': ({ text }) => `»${text}« er fed skrift. Er det en overskrift, så skriv ## foran`,
  'link-vague': ({ text }) => `Linket »${text}« siger ikke, hvor det fører hen. Skriv det`,
  'link-bare': ({ text }) => `Skriv ord i stedet for adressen ${text}`,
  'link-broken': ({ text, href }) => `Linket »${text}« fører til ${href}, og der er ingen side`,
  'alt-begins': () => 'Beskriv det, man ser. Man ved godt, at det er et billede',
  'alt-file': () => 'Skriv, hvad billedet viser, i stedet for filens navn',
  'alt-long': () => 'Gør beskrivelsen af billedet kortere end 150 tegn',
  'fact-key': ({ key }) => `Vi kender ikke oplysningen {{${key}}}`,
  'fact-format': ({ key }) => `Oplysningen {{${key}}} kan ikke siges på den måde`,
  'fact-missing': ({ key }) => `Oplysningen {{${key}}} er ikke skrevet hos jer`,
  hard: ({ lix }) => `Teksten er svær at læse (lix ${lix}). Del de lange sætninger`,
  sought: ({ sought, written }) => `Borgerne søger efter »${sought}«. Du skriver »${written}«`,
} satisfies { [What in Advice['what']]: (advice: Extract<Advice, { what: What }>) => string } as {
  [What in Advice['what']]: (advice: never) => string
}

export const adviceSentence = (advice: Advice): string => adviceTexts[advice.what](advice as never)
