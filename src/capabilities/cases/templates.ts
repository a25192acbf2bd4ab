import { say } from '../../ui/dates.ts'
import { defineTemplate } from '../notifications/index.ts'
import type { Site } from '../../ui/site.ts'

type About = { title: string; number: string; link: string; team: string }

const closing = (team: string, { shortName, phone }: Site) =>
  `Venlig hilsen\nTeam ${team}, ${shortName}${phone ? `\nTelefon ${phone}` : ''}`

/** We ask for something: what, and by when. */
export const informationRequested = defineTemplate<
  About & { items: string[]; due: string; hearing: boolean }
>({
  name: 'cases.information-requested',
  channel: 'email',
  da: ({ title, number, link, team, items, due, hearing }, site) => ({
    subject: hearing
      ? `Vi vil gerne høre dig i din sag: ${title}`
      : `Vi mangler noget til din sag: ${title}`,
    text: [
      hearing
        ? 'Vi har fået oplysninger i din sag, som vi gerne vil høre, hvad du siger til.'
        : `Vi mangler:\n${items.map((item) => `- ${item}`).join('\n')}`,
      `Svar senest ${say(due, 'weekday')}. Log på og svar her:\n${link}`,
      `Sagens nummer er ${number}.`,
      closing(team, site),
    ].join('\n\n'),
  }),
})

/** Says that there is news, and nothing of what: anybody may see a telephone's screen. */
export const newsBySms = defineTemplate<{ link: string }>({
  name: 'cases.news',
  channel: 'sms',
  da: ({ link }, { shortName }) => ({
    text: `Der er nyt i din sag hos ${shortName}. Log på og læs det: ${link}`,
  }),
  en: ({ link }, { shortName }) => ({
    text: `There is news in your case at ${shortName}. Log in to read it: ${link}`,
  }),
})

export const messageWritten = defineTemplate<About>({
  name: 'cases.message-written',
  channel: 'email',
  da: ({ title, number, link, team }, site) => ({
    subject: `Ny besked i din sag: ${title}`,
    text: [
      `Vi har skrevet til dig i din sag. Log på og læs beskeden her:\n${link}`,
      `Sagens nummer er ${number}.`,
      closing(team, site),
    ].join('\n\n'),
  }),
})

/** Says that we have decided, not what: the decision is read after login. */
export const caseDecided = defineTemplate<About>({
  name: 'cases.decided',
  channel: 'email',
  da: ({ title, number, link, team }, site) => ({
    subject: `Vi har afgjort din sag: ${title}`,
    text: [
      `Vi har afgjort din sag. Log på og læs afgørelsen her:\n${link}`,
      `Sagens nummer er ${number}.`,
      closing(team, site),
    ].join('\n\n'),
  }),
})
