import { z } from 'zod'
import { mostQuestions, type Question, type QuestionKind, questionKinds } from './survey.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'day')

export const SurveyForm = z.object({
  id: z.uuid(),
  titel: z.string().trim().min(1, 'title').max(120, 'titleLong'),
  indledning: z.string().trim().max(600, 'introLong').default(''),
  fra: day,
  til: day,
  sider: z.string().max(20_000, 'tooMany').default(''),
})

const kinds: Record<string, QuestionKind> = { skala: 'scale', valg: 'choice', tekst: 'text' }
export const kindWords = Object.entries(kinds).map(([word, kind]) => ({ word, kind }))

/** The fields of the nth question. */
export const fieldsOf = (n: number) => ({
  label: `spoergsmaal-${n}`,
  kind: `slags-${n}`,
  options: `svar-${n}`,
})

const lines = (text: string) => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** The addresses of pages, one on each line; a whole address of our own will do. */
export const pathsIn = (text: string, origin: string): string[] => [
  ...new Set(
    lines(text).map((line) => {
      const path = line.startsWith(`${origin}/`) ? line.slice(origin.length) : line
      return path.length > 1 ? path.replace(/\/$/, '') : path
    }),
  ),
]

/** The questions that are written; one without words is none. */
export function questionsIn(values: Readonly<Record<string, string | undefined>>): {
  questions: Question[]
  errors: Record<string, string>
} {
  const questions: Question[] = []
  const errors: Record<string, string> = {}
  for (let n = 1; n <= mostQuestions; n++) {
    const fields = fieldsOf(n)
    const label = (values[fields.label] ?? '').trim()
    const options = lines(values[fields.options] ?? '')
    if (!label) {
      if (options.length) errors[fields.label] = 'question'
      continue
    }
    const kind = kinds[values[fields.kind] ?? '']
    if (label.length > 200) errors[fields.label] = 'questionLong'
    else if (!kind || !questionKinds.includes(kind)) errors[fields.kind] = 'kind'
    else if (kind === 'choice' && (options.length < 2 || options.length > 10))
      errors[fields.options] = 'options'
    else if (options.some((one) => one.length > 120)) errors[fields.options] = 'optionLong'
    else questions.push({ id: `q${n}`, kind, label, options: kind === 'choice' ? options : [] })
  }
  const first = fieldsOf(1).label
  if (!questions.length && !Object.keys(errors).length) errors[first] = 'question'
  return { questions, errors }
}
