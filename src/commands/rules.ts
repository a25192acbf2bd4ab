import { parseArgs } from 'node:util'
import { Problem } from '../../tools/problem.ts'
import type { Command } from './command.ts'

export const rules: Command = {
  name: 'rules',
  summary: 'Tager beslutninger efter DMN-regler, og prøver dem efter.',
  usage: `Brug: npx faelled rules decide FIL --decision NAVN --input FIL|- [--json]
      npx faelled rules ask FIL --decision NAVN --known FIL|- [--json]
      npx faelled rules tck MAPPE [--json]

FIL er en DMN-model (XML). Det, der gives eller vides, er et JSON-objekt med et felt for hvert input;
en tekst, der begynder med =, læses som FEEL, for eksempel "=date(\\"2026-05-01\\")". - er standard input.
Slutkoden er 2, når noget ikke kan læses, og 1, når en test i kittet fejler.`,
  async run([action = '', ...args]) {
    const { names, values } = read(args)
    const [file] = names
    const need = (value: string | undefined, what: string) => {
      if (value === undefined) throw new Problem(`${what} mangler. Se: npx faelled rules --help`, 2)
      return value
    }
    const given = () => ({
      file: need(file, 'FIL'),
      decision: need(values.decision, '--decision NAVN'),
      json: values.json === true,
    })
    switch (action) {
      case 'decide': {
        const { rulesDecide } = await import('./rules-decide.ts')
        return rulesDecide({ ...given(), input: need(values.input, '--input FIL') })
      }
      case 'ask': {
        const { rulesAsk } = await import('./rules-ask.ts')
        return rulesAsk({ ...given(), known: need(values.known, '--known FIL') })
      }
      case 'tck': {
        const { rulesTck } = await import('./rules-tck.ts')
        return rulesTck({ dir: need(file, 'MAPPE'), json: values.json === true })
      }
    }
    const sentence = action ? `Ukendt: rules ${action}.` : 'Sig, hvad der skal gøres med reglerne.'
    throw new Problem(`${sentence} Se: npx faelled rules --help`, 2)
  },
}

function read(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { decision: text, input: text, known: text, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    return { values, names: positionals }
  } catch (error) {
    throw new Problem((error as Error).message, 2)
  }
}
