import { z } from 'zod'
import { inBoth, linesOf, maybe, maybeInBoth, maybeWhole, whole } from './forms.ts'
import { buildingTexts } from './texts.ts'
import { both, given, maybeBoth, type Work } from './work.ts'

const { errors: e } = buildingTexts.da

export const AboutForm = z.object({
  ...inBoth('navn', e.title, 60),
  ...inBoth('formaal', e.summary, 300),
  ...inBoth('udbytte', e.outcome, 300),
  minutter: whole(e.minutes, 1, 240),
  ...maybeInBoth('klar', 2000),
  ...maybeInBoth('harvi', 1000),
  ord: maybe(1000),
  login: z.enum(['none', 'low', 'substantial', 'high'], { error: e.login }),
  fuldmagter: maybe(2000).refine(
    (text) => linesOf(text).every((line) => !/\s/.test(line)),
    e.powers,
  ),
  kle: z
    .string()
    .trim()
    .regex(/^\d\d\.\d\d\.\d\d$/, e.kle),
  begynd: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-ZÆØÅ]{2,4}$/, e.prefix),
  forside: maybeWhole(e.popular, 1, 8),
  adresse: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, e.slug)
    .or(z.literal(''))
    .default(''),
})

export const aboutFields = (work: Work) => ({
  navn: work.title.da,
  navn_en: work.title.en,
  formaal: work.summary.da,
  formaal_en: work.summary.en,
  udbytte: work.outcome.da,
  udbytte_en: work.outcome.en,
  minutter: work.minutes,
  klar: work.ready.map(({ da }) => da).join('\n'),
  klar_en: work.ready.some(({ en }) => en) ? work.ready.map(({ en }) => en ?? '').join('\n') : '',
  harvi: work.haveAlready?.da,
  harvi_en: work.haveAlready?.en,
  ord: work.words.join(', '),
  login: work.login.required ? work.login.level : 'none',
  fuldmagter: (work.powers ?? []).join('\n'),
  kle: work.kle,
  begynd: work.prefix,
  forside: work.popular,
  adresse: work.slug,
})

export function withAbout(work: Work, data: z.infer<typeof AboutForm>, mayMove: boolean): Work {
  const { haveAlready: _, popular: __, powers: ___, ...rest } = work
  const powers = [...new Set(linesOf(data.fuldmagter))]
  // English lines stand beside the Danish ones, so an empty line is one that waits.
  const english = data.klar_en.split(/\r?\n/).map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
  return {
    ...rest,
    ...given({
      haveAlready: maybeBoth(data.harvi, data.harvi_en),
      popular: data.forside,
      powers: powers.length ? powers : undefined,
    }),
    title: both(data.navn, data.navn_en),
    summary: both(data.formaal, data.formaal_en),
    outcome: both(data.udbytte, data.udbytte_en),
    minutes: data.minutter,
    ready: linesOf(data.klar).map((line, at) => both(line, english[at])),
    words: data.ord
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
    login: {
      required: data.login !== 'none',
      level: data.login === 'none' ? 'low' : data.login,
    },
    kle: data.kle,
    prefix: data.begynd,
    slug: mayMove && data.adresse ? data.adresse : work.slug,
  } as Work
}
