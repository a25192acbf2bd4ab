import type { WholePage } from '../src/capabilities/content/index.ts'
import type { Block } from '../src/merging/index.ts'
import { dayOf } from '../src/ui/dates.ts'

type Event = {
  name: string
  title: string
  lead: string
  text: string
  place: string
  price: string
  /** Days from today, and from when to when. */
  times: [days: number, from: string, to: string][]
}

const events: Record<string, Event[]> = {
  klitby: [
    {
      name: 'vinterbadning',
      title: 'Første dyp: vinterbadning for begyndere',
      lead: 'Prøv at komme i havet sammen med nogen, der er vant til det.',
      text: 'Tag badetøj, to håndklæder og en termokande med. Vi varmer op i fiskernes gamle skur.',
      place: 'Badebroen i Klitby Havn',
      price: 'Gratis',
      times: [
        [6, '10:00', '11:30'],
        [13, '10:00', '11:30'],
      ],
    },
    {
      name: 'borgermoede-om-klitten',
      title: 'Borgermøde om den nye klit',
      lead: 'Hør, hvor sandet skal ligge, og sig, hvad du mener.',
      text: 'Vi viser kortet og planen. Bagefter er der kaffe og tid til spørgsmål. Der er teleslynge i salen.',
      place: 'Rådhuset, sal 2',
      price: 'Gratis',
      times: [[11, '19:00', '21:00']],
    },
  ],
  lindeaa: [
    {
      name: 'lys-paa-aaen',
      title: 'Lys på åen',
      lead: 'Sæt en lille båd med lys i vandet ved møllen.',
      text: 'Vi har papir og lys. Børn skal have en voksen med.',
      place: 'Møllen',
      price: 'Gratis',
      times: [[8, '17:00', '19:00']],
    },
  ],
}

/** What takes place in a municipality of the demo, counted from the day it is laid. */
export const eventPages = (tenant: string, now: Date): WholePage[] =>
  (events[tenant] ?? []).map(({ name, title, lead, text, place, price, times }) => ({
    kind: 'event',
    meta: { path: `/det-sker/${name}` },
    blocks: [
      { id: 'title', type: 'title', data: { text: title } },
      { id: 'lead', type: 'lead', data: { text: lead } },
      ...times.map(([days, from, to], n): Block => {
        const day = Temporal.PlainDate.from(dayOf(now)).add({ days }).toString()
        const data = { starts: `${day}T${from}`, ends: `${day}T${to}`, place, price }
        return { id: `tid-${n + 1}`, type: 'event', data }
      }),
      { id: 'text', type: 'text', data: { text } },
    ],
  }))
