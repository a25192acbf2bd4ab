import { randomUUID } from 'node:crypto'
import { publish } from '../../src/capabilities/services/index.ts'
import { setUpServicesDemo } from '../../src/capabilities/services/demo.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Town } from '../town.ts'
import type { Furnishing } from './furnish.ts'
import { multipart, multipartType } from './multipart.ts'

const slugOf = ({ key }: Furnishing) => `proeve-${key}`
const page = 'hvad'

/** The demonstration's services, and a short one that asks for a text, an address of mail and a file. */
export async function publishServices(tx: Tx, furnishing: Furnishing) {
  const { mark, now } = furnishing
  await setUpServicesDemo(tx, now)
  const say = (words: string) => ({ da: `${words} ${mark}` })
  await publish(
    tx,
    {
      id: 'proeve',
      slug: slugOf(furnishing),
      title: say('Prøv os'),
      summary: say('En prøve'),
      outcome: say('Du får svar'),
      minutes: 2,
      ready: [],
      words: [mark],
      popular: 1,
      login: { required: true, level: 'substantial' },
      kle: '02.34.02',
      prefix: 'PRV',
      data: {
        properties: {
          emne: { type: 'string', maxLength: 200 },
          beskrivelse: { type: 'string', maxLength: 5000 },
          bilag: { type: 'array', items: { $ref: '#/$defs/file' }, maxItems: 4 },
        },
        required: ['emne'],
      },
      dialogue: {
        pages: [
          {
            id: page,
            title: say('Hvad drejer det sig om?'),
            step: say('Hvad?'),
            questions: [
              { id: 'emne', widget: 'text', label: say('Emne') },
              { id: 'beskrivelse', widget: 'long-text', label: say('Beskrivelse') },
              { id: 'bilag', widget: 'file', label: say('Bilag') },
            ],
          },
        ],
      },
      rules: {
        decisions: [
          { id: 'titel', name: 'Titel', logic: { kind: 'literal', text: '"emnet"' } },
          { id: 'hold', name: 'Hold', logic: { kind: 'literal', text: '"byggeri"' } },
        ],
      },
      outcomes: { title: 'Titel', team: 'Hold' },
      texts: { emnet: { da: '{emne}' } },
      receipt: {
        thanks: say('Tak'),
        next: [{ title: say('Vi læser det'), due: { days: 14 } }],
        contact: { text: say('Ring') },
      },
    },
    now,
  )
}

/** What the citizen does over HTTP: begins two forms, and sends one of them with a file. */
export async function furnishServices(here: Town, cookie: string, furnishing: Furnishing) {
  const { mark, host } = furnishing
  const service = slugOf(furnishing)
  const post = async (path: string, payload: Buffer | string, headers: Record<string, string>) => {
    const answer = await here.send('POST', host, `/selvbetjening/${service}/${path}`, {
      payload,
      headers: { ...headers, cookie },
    })
    if (answer.statusCode !== 303) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`)
    return String(answer.headers.location)
  }
  const typeIn = (id: string) =>
    post(
      `${id}/${page}`,
      multipart([
        { name: 'emne', body: `Om hegnet ${mark}` },
        { name: 'beskrivelse', body: `Det er for højt ${mark}` },
        { name: 'bilag', filename: `hegn ${mark}.pdf`, body: `%PDF-1.7\n% ${mark} ${id}\n%%EOF\n` },
      ]),
      multipartType,
    )
  const [draft, submission] = [randomUUID(), randomUUID()]
  await typeIn(draft)
  await typeIn(submission)
  const receipt = await post(`${submission}/send`, '', {
    'content-type': 'application/x-www-form-urlencoded',
  })
  if (!receipt.startsWith('/kvittering/')) throw new Error(`not sent, but led to ${receipt}`)
  return { service, draft, draftPage: page, submission }
}
