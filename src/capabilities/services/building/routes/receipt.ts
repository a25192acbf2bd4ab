import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { shifted } from '../edit/pages.ts'
import { textsOf, withEnglish } from '../english.ts'
import { inBoth, maybeInBoth, maybeWhole } from '../forms.ts'
import { EnglishPage } from '../pages/english.tsx'
import { ReceiptPage, StepPage } from '../pages/receipt.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { buildingTexts } from '../texts.ts'
import { both, given, maybeBoth, same, type Work, without } from '../work.ts'
import { edit, type Outcome } from './edit.ts'

const { errors: e } = buildingTexts.da

const ReceiptForm = z.object({
  ...inBoth('tak', e.thanks, 500),
  ...inBoth('kontakt', e.contact, 500),
  telefon: z
    .string()
    .default('')
    .transform((text) => text.replaceAll(/\s/g, ''))
    .refine((text) => /^(\d{8})?$/.test(text), e.phone),
})

const StepForm = z.object({
  ...inBoth('titel', e.stepTitle, 200),
  ...maybeInBoth('mere', 500),
  hvornaar: z.enum(['none', 'days', 'appointment', 'deadline'], { error: e.required }),
  dage: maybeWhole(e.days, 0, 730),
})

type Step = Work['receipt']['next'][number]

const withSteps = (work: Work, next: Step[]): Work => ({
  ...work,
  receipt: { ...work.receipt, next },
})

/** What is said afterwards, and all texts in English. */
export function receiptRoutes(app: FastifyInstance) {
  edit(app, {
    path: paths.receipt(':service'),
    schema: ReceiptForm,
    part: ({ receipt }) => without(receipt, 'next'),
    fields: ({ receipt: { thanks, contact } }) => ({
      tak: thanks.da,
      tak_en: thanks.en,
      kontakt: contact.text.da,
      kontakt_en: contact.text.en,
      telefon: contact.phone,
    }),
    apply: (work, _, data) => ({
      ...work,
      receipt: {
        ...work.receipt,
        thanks: both(data.tak, data.tak_en),
        contact: {
          text: both(data.kontakt, data.kontakt_en),
          ...given({ phone: data.telefon }),
        },
      },
    }),
    page: ReceiptPage,
    next: ({ service }) => paths.receipt(service),
  })

  for (const path of [paths.newStep(':service'), paths.step(':service', ':step')]) {
    edit(app, {
      path,
      schema: StepForm,
      part: (work, { step }) => (step === undefined ? null : work.receipt.next[Number(step)]),
      fields(work, { step: at }) {
        const step = at === undefined ? undefined : work.receipt.next[Number(at)]
        const due = step?.due
        return {
          titel: step?.title.da,
          titel_en: step?.title.en,
          mere: step?.detail?.da,
          mere_en: step?.detail?.en,
          hvornaar: typeof due === 'object' ? 'days' : (due ?? (step ? 'none' : undefined)),
          dage: typeof due === 'object' ? due.days : undefined,
        }
      },
      apply(work, { step: at }, data, form): Outcome {
        const { next } = work.receipt
        const before = at === undefined ? undefined : next[Number(at)]
        const { knap } = form.values
        if (before && knap === 'fjern' && next.length > 1)
          return withSteps(
            work,
            next.filter((one) => one !== before),
          )
        if (before && (knap === 'op' || knap === 'ned'))
          return withSteps(
            work,
            shifted(next, (one) => one === before, knap === 'op' ? -1 : 1),
          )
        if (!data.titel) return { errors: {} }
        if (data.hvornaar === 'days' && data.dage === undefined) return { errors: { dage: e.days } }
        const due = data.hvornaar === 'days' ? { days: data.dage! } : data.hvornaar
        const step: Step = {
          ...given({
            detail: maybeBoth(data.mere, data.mere_en),
            due: due === 'none' ? undefined : due,
            when: before?.when,
          }),
          title: both(data.titel, data.titel_en),
        }
        if (before)
          return withSteps(
            work,
            next.map((one) => (one === before ? step : one)),
          )
        return next.some((one) => same(one, step)) ? work : withSteps(work, [...next, step])
      },
      page: StepPage,
      next: ({ service }) => paths.receipt(service),
    })
  }

  edit(app, {
    path: paths.english(':service'),
    schema: z.object({}),
    part: textsOf,
    fields: (work) => Object.fromEntries(textsOf(work).map(({ path, text }) => [path, text.en])),
    apply(work, _, __, form): Outcome {
      const typed = new Map<string, string>()
      const errors: Record<string, string> = {}
      for (const { path } of textsOf(work)) {
        const text = form.values[path]
        if (text === undefined) continue
        if (text.trim().length > 4000) errors[path] = e.long(4000)
        typed.set(path, text.trim())
      }
      return Object.keys(errors).length ? { errors } : withEnglish(work, typed)
    },
    page: EnglishPage,
    next: ({ service }) => paths.service(service),
  })
}
