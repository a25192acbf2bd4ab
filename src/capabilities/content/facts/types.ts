import { z } from 'zod'
import { safeHref } from '../../../ui/link.tsx'

const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)
const span = z.tuple([clock, clock]).refine(([from, to]) => from < to)
const text = z.string().trim().min(1).max(500)

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const hours = z.strictObject({
  /** Spans by weekday, ['09:00', '15:00']; a day that is not there is closed. */
  week: z.partialRecord(z.enum(weekdays), z.array(span).max(4)),
  /** Civil days that are otherwise; none means closed. */
  days: z
    .array(z.strictObject({ day: z.iso.date(), spans: z.array(span).max(4) }))
    .max(200)
    .default([]),
})
export type Hours = z.infer<typeof hours>

/** What a fact can be. A value is always of its type; how it is said is a format. */
export const factTypes = {
  text,
  phone: z.string().regex(/^\+?\d{8,15}$/),
  email: z.email().max(200),
  address: text,
  /** Kroner, with two decimals at most. */
  money: z.number().min(0).max(1e9).multipleOf(0.01),
  number: z.number().min(-1e12).max(1e12),
  date: z.iso.date(),
  link: z.strictObject({
    label: text,
    href: z
      .string()
      .max(2000)
      .refine((href) => /^(https?:|\/(?!\/))/.test(href) && !!safeHref(href)),
  }),
  hours,
} as const

export type FactType = keyof typeof factTypes

/** How each type can be said; the first is how it is said when nothing is asked. */
export const formats: Record<FactType, readonly string[]> = {
  text: [''],
  phone: ['', 'plain'],
  email: ['', 'plain'],
  address: [''],
  money: ['', 'number'],
  number: [''],
  date: ['', 'short'],
  link: ['', 'label', 'href'],
  hours: ['', 'today'],
}
