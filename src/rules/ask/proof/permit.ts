// A small permit, as an example: two levels, with laws. Its rules are made up.
import type { Model, Rule } from '../../dmn/model.ts'

const rule = (inputs: string[], outputs: string[], law?: string, text?: string): Rule => ({
  inputs,
  outputs,
  ...(law && { law: { text: law } }),
  ...(text && { description: text }),
})

/** Whether a garage needs a permit, and what it costs; `height` is the limit in metres. */
export const permit = (height = '2.5', fee = '1200'): Model => ({
  name: 'garage',
  namespace: 'urn:garage',
  imports: [],
  types: [{ name: 'zone', base: 'string', allowed: '"by", "land"' }],
  inputs: [
    { id: 'h', name: 'højde', type: 'number', question: 'Hvor høj bliver den?' },
    { id: 'z', name: 'zone', type: 'zone' },
    { id: 'f', name: 'fredet', type: 'boolean' },
    { id: 'a', name: 'areal', type: 'number' },
    { id: 'u', name: 'farve', type: 'string' },
  ],
  knowledge: [],
  services: [],
  decisions: [
    {
      id: 'd1',
      name: 'stor',
      requires: ['h', 'a'].map((id) => ({ kind: 'input', id })),
      logic: {
        kind: 'table',
        table: {
          hitPolicy: 'UNIQUE',
          inputs: [{ expression: 'højde' }, { expression: 'areal' }],
          outputs: [{}],
          annotations: [],
          rules: [
            rule([`> ${height}`, '-'], ['true'], 'bygningsreglementet § 181'),
            rule([`<= ${height}`, '> 50'], ['true'], 'bygningsreglementet § 183'),
            rule([`<= ${height}`, '<= 50'], ['false']),
          ],
        },
      },
    },
    {
      id: 'd2',
      name: 'tilladelse',
      question: 'Skal du søge om tilladelse?',
      requires: [
        { kind: 'decision', id: 'd1' },
        ...['z', 'f'].map((id) => ({ kind: 'input' as const, id })),
      ],
      logic: {
        kind: 'table',
        table: {
          hitPolicy: 'FIRST',
          inputs: [{ expression: 'fredet' }, { expression: 'stor' }, { expression: 'zone' }],
          outputs: [{}],
          annotations: [],
          rules: [
            rule(['true', '-', '-'], ['"ja"'], 'bygningsfredningsloven § 10', 'Fredede huse'),
            rule(['-', 'true', '-'], ['"ja"'], 'byggeloven § 16'),
            rule(['-', '-', '"land"'], ['"måske"'], 'planloven § 35'),
            rule(['-', '-', '-'], ['"nej"']),
          ],
        },
      },
    },
    {
      id: 'd3',
      name: 'gebyr',
      requires: [
        { kind: 'decision', id: 'd2' },
        { kind: 'input', id: 'a' },
      ],
      logic: { kind: 'literal', text: `if tilladelse = "ja" then ${fee} + areal * 10 else 0` },
    },
  ],
})
