import { clock, type Language, say } from '../../ui/dates.ts'
import { defineTemplate } from '../notifications/index.ts'

/** What every letter about an appointment is written from; `link` moves and cancels it. */
export type AppointmentWords = {
  title: string
  start: Date
  where: string
  bring: string[]
  link: string
  now: Date
}

type Said = AppointmentWords & { language: Language }
const when = ({ start, now, language }: Said) => say(start, 'datetime', { language, now })

const bringing = (bring: string[], heading: string) =>
  bring.length ? `\n\n${heading}\n${bring.map((one) => `- ${one}`).join('\n')}` : ''

const daLetter = (values: Said) =>
  `${when(values)}\n${values.where}${bringing(values.bring, 'Tag det her med:')}\n\n` +
  `Flyt eller aflys uden at logge ind:\n${values.link}`
const enLetter = (values: Said) =>
  `${when(values)}\n${values.where}${bringing(values.bring, 'Bring this:')}\n\n` +
  `Move or cancel without logging in:\n${values.link}`

const da = (values: AppointmentWords): Said => ({ ...values, language: 'da' })
const en = (values: AppointmentWords): Said => ({ ...values, language: 'en' })

export const confirmedLetter = defineTemplate<AppointmentWords>({
  name: 'booking-confirmed',
  channel: 'email',
  da: (values) => ({
    subject: `${values.title} ${when(da(values))}`,
    text: `Du har en aftale: ${values.title}.\n\n${daLetter(da(values))}`,
  }),
  en: (values) => ({
    subject: `${values.title}, ${when(en(values))}`,
    text: `You have an appointment: ${values.title}.\n\n${enLetter(en(values))}`,
  }),
})

export const movedLetter = defineTemplate<AppointmentWords>({
  name: 'booking-moved',
  channel: 'email',
  da: (values) => ({
    subject: `Flyttet: ${values.title} ${when(da(values))}`,
    text: `Din aftale er flyttet: ${values.title}.\n\nDen nye tid er ${daLetter(da(values))}`,
  }),
  en: (values) => ({
    subject: `Moved: ${values.title}, ${when(en(values))}`,
    text: `Your appointment has been moved: ${values.title}.\n\nThe new time is ${enLetter(en(values))}`,
  }),
})

export const cancelledLetter = defineTemplate<AppointmentWords>({
  name: 'booking-cancelled',
  channel: 'email',
  da: (values) => ({
    subject: `Aflyst: ${values.title} ${when(da(values))}`,
    text: `Din aftale ${when(da(values))} er aflyst: ${values.title}.\n\nDu skal ikke gøre mere.`,
  }),
  en: (values) => ({
    subject: `Cancelled: ${values.title}, ${when(en(values))}`,
    text: `Your appointment ${when(en(values))} has been cancelled: ${values.title}.\n\nYou need do no more.`,
  }),
})

export type ReminderWords = { start: Date; link: string }

/** Neutral words: others may see the screen of a phone. */
const reminder = {
  da: ({ start, link }: ReminderWords, name: string) =>
    `Du har en aftale med ${name} i morgen kl. ${clock(start)}. Se den, flyt eller aflys: ${link}`,
  en: ({ start, link }: ReminderWords, name: string) =>
    `You have an appointment with ${name} tomorrow at ${clock(start, 'en')}. See, move or cancel it: ${link}`,
}

export const reminderSms = defineTemplate<ReminderWords>({
  name: 'booking-reminder-sms',
  channel: 'sms',
  da: (values, { name }) => ({ text: reminder.da(values, name) }),
  en: (values, { name }) => ({ text: reminder.en(values, name) }),
})

export const reminderLetter = defineTemplate<ReminderWords>({
  name: 'booking-reminder',
  channel: 'email',
  da: (values, { name }) => ({
    subject: `I morgen kl. ${clock(values.start)}: din aftale med ${name}`,
    text: reminder.da(values, name),
  }),
  en: (values, { name }) => ({
    subject: `Tomorrow at ${clock(values.start, 'en')}: your appointment with ${name}`,
    text: reminder.en(values, name),
  }),
})

export type FreedWords = { start: Date; now: Date; link: string }

const freed = {
  da: ({ start, now, link }: FreedWords, name: string) =>
    `Der er blevet en tid ledig hos ${name} ${say(start, 'datetime', { now })}. Den første får den: ${link}`,
  en: ({ start, now, link }: FreedWords, name: string) =>
    `A time has been freed at ${name}: ${say(start, 'datetime', { language: 'en', now })}. First come, first served: ${link}`,
}

export const freedSms = defineTemplate<FreedWords>({
  name: 'booking-freed-sms',
  channel: 'sms',
  da: (values, { name }) => ({ text: freed.da(values, name) }),
  en: (values, { name }) => ({ text: freed.en(values, name) }),
})

export const freedLetter = defineTemplate<FreedWords>({
  name: 'booking-freed',
  channel: 'email',
  da: (values, { name }) => ({
    subject: `Der er blevet en tid ledig hos ${name}`,
    text: `${freed.da(values, name)}\n\nDu får ikke flere beskeder fra ventelisten.`,
  }),
  en: (values, { name }) => ({
    subject: `A time has been freed at ${name}`,
    text: `${freed.en(values, name)}\n\nYou will get no more messages from the waiting list.`,
  }),
})
