import { demoDefinition, type demoServices } from '../src/capabilities/services/demo.ts'
import {
  adoptPublished,
  type Definition,
  publish,
  shareService,
} from '../src/capabilities/services/index.ts'
import type { Tx } from '../src/platform/db.ts'
import { idOnce } from '../src/platform/once.ts'

type Name = (typeof demoServices)[number]
type Edit = (service: Definition) => void

/** What Fælles shares, by file and by id. */
const shared = {
  byggemoede: 'byggemoede',
  carport: 'carport',
  boligstoette: 'boligstoette',
  'raaden-over-vej': 'raadenOverVej',
} as const

const edited = (name: Name, edit: Edit): Definition => {
  const service = demoDefinition(name) as Definition
  edit(service)
  return service
}

const questions = ({ dialogue }: Definition) => dialogue.pages.flatMap((page) => page.questions)

/** The rules of a table, to be changed. */
function rulesOf({ rules }: Definition, decision: string) {
  const { logic } = rules.decisions.find(({ id }) => id === decision)!
  if (logic?.kind !== 'table') throw new Error(`${decision} is no table`)
  return logic.table.rules as { inputs: string[]; outputs: string[] }[]
}

/** What each municipality does otherwise. Their fees and limits are made up, as everything in the demonstration is. */
const local: Record<string, Partial<Record<keyof typeof shared, Edit>>> = {
  klitby: {
    carport: ({ receipt }) => {
      receipt.contact.text = {
        da: 'Byg og Miljø i Klitby hjælper dig gerne, hvis du vil ændre noget.',
        en: 'Building and Environment in Klitby will help if you want to change something.',
      }
    },
    boligstoette: (service) => {
      service.receipt.next[0]!.detail = {
        da: 'Mellem kl. 10 og 14 på en hverdag.',
        en: 'Between 10 and 14 on a working day.',
      }
      service.data.properties.ringetid = { type: 'string', enum: ['formiddag', 'eftermiddag'] }
      service.dialogue.pages.at(-1)!.questions.push({
        id: 'ringetid',
        widget: 'choice',
        label: {
          da: 'Hvornår passer det dig, at vi ringer?',
          en: 'When does it suit you that we call?',
        },
        short: { da: 'Vi ringer', en: 'We call' },
        options: [
          { value: 'formiddag', label: { da: 'Om formiddagen', en: 'In the morning' } },
          { value: 'eftermiddag', label: { da: 'Om eftermiddagen', en: 'In the afternoon' } },
        ],
        source: ['citizen'],
        sensitivity: 'ordinary',
        retention: 'case',
      })
    },
  },
  lindeaa: {
    byggemoede: (service) => {
      const [, , large, small] = rulesOf(service, 'laengde')
      large!.inputs[1] = '>= 50'
      small!.inputs[1] = '< 50'
      service.receipt.contact.phone = '87654321'
    },
    carport: ({ receipt }) => void (receipt.contact.phone = '87654321'),
    'raaden-over-vej': (service) => {
      for (const rule of rulesOf(service, 'gebyr'))
        if (rule.outputs[0] === '3600') rule.outputs[0] = '3200'
      const test = service.tests!.find(({ name }) => name.startsWith('Udeservering'))!
      test.expect.fee = { kroner: 3200, text: 'gebyrHandel' }
    },
  },
}

/** Fælles shares its forms. */
export async function shareServices(tx: Tx, faelles: string): Promise<void> {
  for (const serviceId of Object.values(shared)) await share(tx, faelles, serviceId, 0)
}

async function share(tx: Tx, faelles: string, serviceId: string, afterNo: number, note?: string) {
  const outcome = await shareService(
    tx,
    serviceId,
    {
      afterNo,
      changeClass: afterNo ? 'substantive' : 'editorial',
      changeNote: note ?? 'Den første fælles udgave',
    },
    { tenantId: faelles, person: null },
  )
  if (!outcome.ok) throw new Error(`${serviceId}: ${outcome.why}`)
}

/** What a municipality says otherwise is what its citizens meet. */
export async function layVariants(tx: Tx, key: string, now: Date): Promise<void> {
  for (const [name, edit] of Object.entries(local[key] ?? {}))
    await publish(tx, edited(name as Name, edit), now)
}

/** It lies over what Fælles shares from now on. */
export async function adoptServices(tx: Tx, faelles: string): Promise<void> {
  for (const serviceId of Object.values(shared)) {
    const outcome = await adoptPublished(tx, idOnce(faelles, serviceId), {
      kind: 'follow-editorial',
    })
    if (!outcome.ok) throw new Error(`${serviceId}: ${outcome.why}`)
  }
}

/** Fælles changes one of them: it meets what Klitby has changed, and waits there. */
export async function shareServiceChange(tx: Tx, faelles: string, now: Date): Promise<void> {
  const next = edited('boligstoette', (service) => {
    service.receipt.next[0]!.detail = {
      da: 'Mellem kl. 9 og 17 på en hverdag.',
      en: 'Between 9 and 17 on a working day.',
    }
    questions(service).find(({ id }) => id === 'husleje')!.why = {
      da: 'Støtten afhænger af, hvad du betaler for at bo.',
      en: 'The benefit depends on what you pay for your home.',
    }
    service.documents![0]!.how = {
      da: 'Med husleje, størrelse og alle, der står på kontrakten.',
      en: 'With rent, size and everybody named in it.',
    }
  })
  await publish(tx, next, now)
  const note = 'Vi ringer til kl. 17, og vi fortæller, hvorfor vi spørger om husleje'
  await share(tx, faelles, shared.boligstoette, 1, note)
}
