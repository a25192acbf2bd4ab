import { say } from '../../../ui/dates.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import { defineTemplate, type Template } from '../../notifications/index.ts'
import type { Next } from '../submission.ts'
import { whenOf } from './when.ts'

type Values = {
  title: string
  thanks: string
  number: string
  caseNumber: string
  receivedAt: Date
  next: Next[]
  contact: string
  call: string
  href: string
}

const stepLines = ({ next, receivedAt }: Values, language: 'da' | 'en') =>
  next.map((step) => `- ${step.title}: ${whenOf(step, { language, receivedAt })}`)

/** The receipt by mail: that we have it, what happens next, and whom to call. What was answered lies in the PDF. */
export const receiptMail: Template<Values> = defineTemplate({
  name: 'services.receipt',
  channel: 'email',
  da: (v, site) => ({
    subject: `${v.title}: kvittering ${v.caseNumber}`,
    text: [
      `${v.thanks}.`,
      '',
      `Modtaget ${say(v.receivedAt, 'datetime', { language: 'da' })}.`,
      `Kvitteringens nummer: ${v.number}`,
      `Sagens nummer: ${v.caseNumber}`,
      '',
      'Det sker der nu',
      ...stepLines(v, 'da'),
      '',
      'Det, du har svaret, er vedhæftet som PDF. Kvitteringen ligger også her:',
      v.href,
      '',
      `${v.contact} Ring ${spaced(v.call)}.`,
      '',
      'Venlig hilsen',
      site.name,
    ].join('\n'),
  }),
  en: (v, site) => ({
    subject: `${v.title}: receipt ${v.caseNumber}`,
    text: [
      `${v.thanks}.`,
      '',
      `Received ${say(v.receivedAt, 'datetime', { language: 'en' })}.`,
      `Receipt number: ${v.number}`,
      `Case number: ${v.caseNumber}`,
      '',
      'What happens now',
      ...stepLines(v, 'en'),
      '',
      'Your answers are attached as a PDF. The receipt is also here:',
      v.href,
      '',
      `${v.contact} Call ${spaced(v.call)}.`,
      '',
      'Kind regards',
      site.name,
    ].join('\n'),
  }),
})
