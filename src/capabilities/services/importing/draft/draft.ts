import type { Ledger } from '../ledger.ts'
import { Definition, type Page } from '../../definition.ts'
import type { Text } from '../../text.ts'
import { say } from '../texts.ts'
import { decisions } from './decisions.ts'
import { giveIds } from './ids.ts'
import { idOf, namesGiven, prefixOf, slugOf } from './names.ts'
import { type Asked, writeQuestion } from './questions.ts'
import { foldTexts, joinWords, type Segment, segment } from './segments.ts'
import type { Sketch } from './sketch.ts'
import { noteLanguages, type Writer, writer } from './words.ts'

/** Names that the dialogue keeps for itself: no page can be called that. */
const reserved = ['tjek', 'send', 'slet', 'begynd', 'udfald', 'ret']

/** Makes a definition that its author can go on with. Undefined when there is nothing to ask. */
export function draft(sketch: Sketch, ledger: Ledger): Definition | undefined {
  const words = writer(sketch.language, ledger)
  const sheets = sketch.sheets.map((sheet) => ({ ...sheet, items: foldTexts(sheet.items, ledger) }))
  const ids = giveIds(sheets, ledger)
  const { segments, ends } = segment(sheets, sketch.intro, ids, ledger)
  if (!segments.length) {
    ledger.note(say.noQuestions)
    return undefined
  }
  const slugs = namesGiven(reserved)
  const asked: Asked[] = []
  const required: string[] = []
  const pages = registerLater(segments, ledger).map((one): Page => {
    const questions = one.asks.map(({ ask, when }) => {
      const made = writeQuestion(ask, ids.of(ask), words, ledger)
      asked.push(made)
      if (ask.required) required.push(made.question.id)
      return { ...made.question, ...(when ? { when } : {}) }
    })
    const title = titleOf(one, words, questions[0]!.label)
    const id = slugs(slugOf(one.part ? title.da : one.sheet.key || title.da) || 'side', '-')
    ledger.carry(one.sheet.place, id)
    const lead = one.lead.length
      ? words.write(joinWords(one.lead), one.sheet.place, title.da)
      : undefined
    return {
      id,
      title,
      step: title,
      ...(lead ? { lead } : {}),
      ...(one.when ? { when: one.when } : {}),
      questions,
    }
  })
  const title = words.always(
    sketch.title ?? sketch.sheets[0]?.title,
    say.draft.title,
    sketch.place,
    sketch.key,
  )
  const definition = {
    id: idOf(sketch.key || title.da),
    slug: slugOf(title.da) || slugOf(sketch.key) || 'selvbetjening',
    title,
    summary: words.always(
      sketch.summary,
      say.draft.summary(title.da.slice(0, 500)),
      sketch.place,
      title.da,
    ),
    outcome: { da: say.draft.outcome },
    minutes: Math.min(60, Math.max(3, Math.round(asked.length / 2))),
    ready: [],
    words: [],
    demo: false,
    login: {
      required: sketch.login || asked.some(({ question }) => question.widget === 'person'),
      level: 'substantial',
    },
    kle: '00.00.00',
    prefix: prefixOf(title.da),
    data: {
      properties: Object.fromEntries(asked.map((one) => [one.question.id, one.answer])),
      required,
    },
    dialogue: { pages },
    ...decisions(title, ends, words, ledger),
    receipt: {
      thanks: words.always(sketch.thanks, say.draft.thanks, sketch.place, title.da),
      next: [{ title: { da: say.draft.next } }],
      contact: { text: { da: say.draft.contact } },
    },
  }
  remind(sketch, definition.prefix, words, ledger)
  const parsed = Definition.safeParse(definition)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  ledger.leaveOut(sketch.place, 'draft', say.noDraft(faults.slice(0, 5).join('; ')))
  return undefined
}

/** Pages of a sheet that was divided are called by their first question. */
const titleOf = ({ sheet, part, asks }: Segment, words: Writer, label: Text): Text =>
  (part === 0 || asks.length > 3 ? words.write(sheet.title, sheet.place, sheet.key) : undefined) ??
  label

/** What a register knows is looked up on the way to a page, so it cannot stand on the first. */
function registerLater(segments: Segment[], ledger: Ledger): Segment[] {
  const [first, ...rest] = segments
  const isPerson = ({ ask }: Segment['asks'][number]) => ask.widget === 'person'
  if (!first?.asks.some(isPerson)) return segments
  const others = first.asks.filter((one) => !isPerson(one))
  if (others.length) {
    ledger.note(say.firstPage)
    const persons: Segment = { ...first, part: 1, lead: [], asks: first.asks.filter(isPerson) }
    return [{ ...first, asks: others }, persons, ...rest]
  }
  // A page without conditions can stand before anything.
  const free = rest.find(
    ({ when, asks }) => !when && asks.every((one) => !one.when && !isPerson(one)),
  )
  ledger.note(free ? say.firstPage : say.onlyRegister)
  if (!free) return segments
  const moved = { ...free, lead: [...first.lead, ...free.lead] }
  return [moved, { ...first, lead: [] }, ...rest.filter((one) => one !== free)]
}

function remind(sketch: Sketch, prefix: string, words: Writer, ledger: Ledger): void {
  noteLanguages(sketch.language, hasEnglish(sketch), ledger)
  const { fill } = say
  ledger.note(say.allAsked)
  ledger.note(say.lengths)
  ledger.note(fill.kle)
  ledger.note(fill.prefix(prefix))
  ledger.note(fill.team)
  if (!words.write(sketch.summary, sketch.place, '')) ledger.note(fill.summary)
  for (const one of [fill.outcome, fill.ready, fill.receipt, fill.law, fill.login]) ledger.note(one)
}

const hasEnglish = ({ title, sheets }: Sketch): boolean =>
  Boolean(title?.en) ||
  sheets.some(
    (one) =>
      one.title?.en || one.items.some((item) => ('text' in item ? item.text.en : item.label.en)),
  )
