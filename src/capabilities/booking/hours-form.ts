import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Resource } from './availability.ts'
import type { Opening } from './openings.ts'
import { type Often, readRule, ruleFor, weekdayCodes } from './rules.ts'
import { addDays, isDay } from './weeks.ts'

const clock = /^([01]?\d|2[0-4])(?:[.:]([0-5]\d))?$/

/** Names the form, so that what it makes is made once; one that was shown without is a form of its own. */
export const formId = z.uuid().catch(() => randomUUID())

/** '9.15', '09:15' or '9' as '09:15'; undefined when it is no time of day. */
export function plainClock(typed: string): string | undefined {
  const [, hours, minutes = '00'] = clock.exec(typed.trim()) ?? []
  if (!hours || (hours === '24' && minutes !== '00')) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

const time = z
  .string()
  .default('')
  .refine((typed) => plainClock(typed) !== undefined, 'clockWrong')
  .transform((typed) => plainClock(typed)!)
const whole = (least: number, most: number, complaint: string) =>
  z
    .string()
    .default('')
    .refine(
      (typed) => /^\d{1,3}$/.test(typed.trim()) && +typed >= least && +typed <= most,
      complaint,
    )
    .transform(Number)
const shortText = z.string().default('').pipe(z.string().trim().max(200, 'tooLong'))

/** Opening hours in plain words. Each complaint is a key of `texts.errors`. */
export const OpeningForm = z.object({
  id: formId,
  ugedage: z.array(z.enum(weekdayCodes)).min(1, 'weekdayMissing'),
  hvortit: z.enum(['weekly', 'fortnightly', 'first', 'last']).default('weekly').catch('weekly'),
  aabner: time.refine((opens) => opens !== '24:00', 'clockWrong'),
  lukker: time,
  minutter: whole(5, 480, 'gridWrong'),
  fra: z.string().default('').refine(isDay, 'dayMissing'),
  til: z
    .string()
    .default('')
    .refine((typed) => !typed || isDay(typed), 'dayMissing'),
  hvem: z.enum(['public', 'staff']).default('public').catch('public'),
  moeder: z.array(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  steder: z.array(z.enum(['office', 'video', 'phone'])).min(1, 'placeMissing'),
  note: shortText,
})
export type OpeningForm = z.infer<typeof OpeningForm>

/** What the fields cannot say one by one. */
export function complaintAbout({
  aabner,
  lukker,
  fra,
  til,
}: OpeningForm): ['lukker' | 'til', string] | undefined {
  if (lukker <= aabner) return ['lukker', 'clockOrder']
  return til && til < fra ? ['til', 'dayOrder'] : undefined
}

export function openingFrom(form: OpeningForm, resourceId: string): Omit<Opening, 'id'> {
  return {
    resourceId,
    rule: ruleFor(form.hvortit, form.ugedage),
    validFrom: form.fra,
    validUntil: form.til || null,
    opens: form.aabner,
    closes: form.lukker,
    grid: form.minutter,
    audience: form.hvem,
    kinds: form.moeder,
    places: form.steder,
    note: form.note || null,
  }
}

/** '09:15' as one says it: '9.15'. */
export const saidClock = (time: string) => time.replace(/^0/, '').replace(':', '.')

/** The fields as they would have been filled in for these hours. */
export function fieldsOf(opening: Opening) {
  const rule: { often: Often; weekdays: string[] } = readRule(opening.rule) ?? {
    often: 'weekly',
    weekdays: [],
  }
  return {
    ugedage: rule.weekdays,
    hvortit: rule.often,
    aabner: saidClock(opening.opens),
    lukker: saidClock(opening.closes),
    minutter: opening.grid,
    fra: opening.validFrom,
    til: opening.validUntil,
    hvem: opening.audience,
    moeder: opening.kinds,
    steder: opening.places,
    note: opening.note,
  }
}

/** Hours a new form begins with. */
export const newFields = (today: string) => ({
  id: randomUUID(),
  hvortit: 'weekly',
  aabner: '9.00',
  lukker: '12.00',
  minutter: 60,
  fra: addDays(today, 1),
  hvem: 'public',
})

export const ResourceForm = z.object({
  id: formId,
  slags: z.enum(['caseworker', 'room']).default('caseworker').catch('caseworker'),
  navn: z.string().default('').pipe(z.string().trim().min(1, 'nameMissing').max(120, 'tooLong')),
  medarbejder: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .catch(''),
  kompetencer: z.string().max(2000, 'tooLong').default(''),
  pladser: whole(1, 100, 'seatsWrong'),
  vej: shortText,
  aktiv: z.string().optional(),
})

export const resourceFrom = (form: z.infer<typeof ResourceForm>): Omit<Resource, 'id'> => ({
  kind: form.slags,
  name: form.navn,
  partyId: form.medarbejder || null,
  competences: form.kompetencer
    .split(/[\r\n,]+/)
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean),
  seats: form.pladser,
  where: form.vej || null,
  active: form.aktiv === 'ja',
})

export const resourceFields = (resource?: Resource) => ({
  id: randomUUID(),
  slags: resource?.kind ?? 'caseworker',
  navn: resource?.name,
  medarbejder: resource?.partyId,
  kompetencer: resource?.competences.join('\n'),
  pladser: resource?.seats ?? 1,
  vej: resource?.where,
  aktiv: (resource?.active ?? true) ? 'ja' : undefined,
})

export const KindForm = z.object({
  titel: z.string().default('').pipe(z.string().trim().min(1, 'nameMissing').max(80, 'tooLong')),
  varighed: whole(5, 480, 'gridWrong'),
  kompetence: shortText,
  team: shortText,
})

/** A key from a name: 'Møde om byggeri' becomes 'moede-om-byggeri'. */
export const keyFrom = (title: string) =>
  title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
