import assert from 'node:assert/strict'
import { test } from 'node:test'
import { easeOf, sentencesIn } from './lix.ts'

test('abbreviations, dates and clocks end no sentence', () => {
  for (const [line, sentences] of [
    ['Møde d. 3. maj kl. 10.15 i lokale 2.', 1],
    ['Ring på tlf. 12 34 56 78, f.eks. mandag. Vi svarer altid.', 2],
    ['Efter § 5, stk. 2, i loven skal du søge inden den 1. december. Det er gratis.', 2],
    ['Det koster ca. 250 kr. pr. måned, jf. takstbladet.', 1],
    ['Skriv til J. Hansen. Hun svarer!', 2],
    ['Hvad gør du nu? Du venter.', 2],
    ['Husk: pas og billede.', 1],
  ] as const) {
    assert.equal(sentencesIn(line), sentences, line)
  }
})

test('short sentences of short words are easy, and the other way round', () => {
  const easy = easeOf(Array.from({ length: 6 }, () => 'Du får svar af os om en uge.'))!
  assert.equal(easy.sentences, 6)
  assert.ok(easy.lix < 20, String(easy.lix))
  const hard = easeOf([
    'Kommunalbestyrelsen fastsætter retningslinjer vedrørende administrationen af dagpengereglerne, herunder bestemmelser om dokumentationskrav, sagsbehandlingstider, klagevejledning og tilbagebetalingspligt ved uberettiget modtagne ydelser efter lovgivningens almindelige bestemmelser derom i øvrigt.',
  ])!
  assert.ok(hard.lix > 60, String(hard.lix))
  assert.equal(easeOf(['For kort til at måle.']), undefined)
})
