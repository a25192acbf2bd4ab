import { parseArgs } from 'node:util'
import { Problem } from '../../tools/problem.ts'
import type { Command } from './command.ts'

export const rules: Command = {
  name: 'rules',
  summary:
    'Tager beslutninger efter DMN-regler, spørger om det nødvendige og prøver reglerne efter.',
  usage: `Brug: npx faelled rules check FIL
      npx faelled rules decide FIL --decision NAVN --input FIL|-
      npx faelled rules ask FIL --decision NAVN --known FIL|-
      npx faelled rules explain FIL --decision NAVN --input FIL|-
      npx faelled rules flip FIL --decision NAVN --input FIL|- [--to FEEL]
      npx faelled rules compare FIL FIL [--decision NAVN]
      npx faelled rules tck MAPPE

Alle kan slutte med --json. FIL er en DMN-model (XML). Det, der gives eller vides, er et JSON-objekt
med et felt for hvert input. En tekst, der begynder med =, læses som FEEL, for eksempel
"=date(\\"2026-05-01\\")", undtagen hvor modellen selv vil have tekst. - er standard input.
Slutkoden er 2, når noget ikke kan læses, og 1, når en test i kittet fejler.`,
  async run([action = '', ...args]) {
    const { names, values } = read(args)
    const json = values.json === true
    const file = () => need(names[0], 'FIL')
    const given = () => ({ file: file(), decision: need(values.decision, '--decision NAVN'), json })
    const input = () => need(values.input ?? values.known, '--input FIL')
    switch (action) {
      case 'check':
        return (await import('./rules-check.ts')).rulesCheck({ file: file(), json })
      case 'decide':
        return (await import('./rules-decide.ts')).rulesDecide({ ...given(), input: input() })
      case 'ask': {
        const known = need(values.known ?? values.input, '--known FIL')
        return (await import('./rules-ask.ts')).rulesAsk({ ...given(), known })
      }
      case 'explain':
        return (await import('./rules-ask.ts')).rulesExplain({ ...given(), known: input() })
      case 'flip': {
        const to = values.to === undefined ? {} : { to: values.to }
        return (await import('./rules-ask.ts')).rulesFlip({ ...given(), known: input(), ...to })
      }
      case 'compare': {
        const decision = values.decision === undefined ? {} : { decision: values.decision }
        const files: [string, string] = [file(), need(names[1], 'Den anden FIL')]
        return (await import('./rules-check.ts')).rulesCompare({ files, json, ...decision })
      }
      case 'tck':
        return (await import('./rules-tck.ts')).rulesTck({ dir: need(names[0], 'MAPPE'), json })
    }
    throw unclear(action ? `Ukendt: rules ${action}.` : 'Sig, hvad der skal gøres med reglerne.')
  },
}

const unclear = (sentence: string) => new Problem(`${sentence} Se: npx faelled rules --help`, 2)

function need(value: string | undefined, what: string): string {
  if (value === undefined) throw unclear(`${what} mangler.`)
  return value
}

function read(args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    decision: text,
    input: text,
    known: text,
    to: text,
    json: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    return { values, names: positionals }
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec((error as Error).message)?.[1] ?? ''
    throw unclear(`Valget ${option} kan ikke bruges sådan.`)
  }
}
