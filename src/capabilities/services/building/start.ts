import { idOf, pageId, prefixOf, questionId, slugOf } from './names.ts'
import { answerFor } from './edit/answers.ts'
import type { Question } from './shape.ts'
import type { Work } from './work.ts'

/** What one says of a service to begin it. */
export type Start = {
  title: string
  summary: string
  /** The heading of the first page, and what is asked there first. */
  firstPage: string
  team: string
  login: 'none' | 'substantial'
}

/**
 * The simplest service: one page with a text, a page that asks how to answer, a receipt. Everything else is as most want
 * it, and can be changed.
 */
export function simplest({ title, summary, firstPage, team, login }: Start): Work {
  const work: Work = {
    id: idOf(title) || 'selvbetjening',
    slug: slugOf(title) || 'selvbetjening',
    title: { da: title },
    summary: { da: summary },
    outcome: { da: 'Du får svar fra os.' },
    minutes: 5,
    ready: [],
    words: [],
    demo: false,
    login: { required: login !== 'none', level: login === 'none' ? 'low' : login },
    kle: '00.00.00',
    prefix: prefixOf(title),
    data: { properties: {}, required: [] },
    dialogue: { pages: [] },
    rules: {
      decisions: [
        literal('sagensNavn', 'Sagens navn', '"sag"'),
        literal('team', 'Team', JSON.stringify(team)),
      ],
    },
    outcomes: { title: 'Sagens navn', team: 'Team' },
    texts: { sag: { da: title } },
    receipt: {
      thanks: { da: 'Tak. Vi har det, du har sendt' },
      next: [
        { title: { da: 'Vi læser det, du har sendt' }, due: { days: 3 } },
        { title: { da: 'Du får svar' }, due: { days: 14 } },
      ],
      contact: { text: { da: 'Har du spørgsmål, så ring til os.' } },
    },
  }
  const contact: Omit<Question, 'id'> = {
    widget: 'contact',
    label: { da: 'Hvordan kan vi svare dig?' },
    short: { da: 'Kontakt' },
    source: ['citizen'],
    sensitivity: 'ordinary',
    retention: 'case',
  }
  const who: Omit<Question, 'id'> = {
    widget: login === 'none' ? 'text' : 'person',
    label: { da: login === 'none' ? 'Dit navn' : 'Navn og adresse' },
    short: { da: 'Navn' },
    source: login === 'none' ? ['citizen'] : ['register', 'citizen'],
    sensitivity: 'ordinary',
    retention: 'case',
  }
  const first = { title: { da: firstPage }, step: { da: firstPage } }
  work.dialogue.pages.push({ id: pageId(work, firstPage), ...first, questions: [] })
  const last = { title: { da: 'Hvordan kan vi svare dig?' }, step: { da: 'Kontakt' } }
  work.dialogue.pages.push({ id: 'kontakt', ...last, questions: [] })
  for (const made of [who, contact]) {
    const id = questionId(work, made.short!.da)
    const question = { ...made, id }
    work.dialogue.pages.at(-1)!.questions.push(question)
    work.data.properties[id] = answerFor(question)
    work.data.required.push(id)
  }
  return work
}

/** A decision that is the same whatever is answered. */
export const literal = (id: string, name: string, text: string) => ({
  id,
  name,
  type: 'string',
  requires: [],
  logic: { kind: 'literal' as const, text },
})
