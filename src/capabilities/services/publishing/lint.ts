import type { Definition, Fact, Page, Question, Text } from '../definition.ts'
import { isOfProperty } from '../property.ts'
import { complain, type Complaint, twice } from './complaint.ts'
import { fits } from './lint-fits.ts'
import { lintRules } from './lint-rules.ts'
import { failing } from './trials.ts'

/** What stands in the way of publishing. Empty when nothing does. */
export function lint(definition: Definition): Complaint[] {
  const { pages } = definition.dialogue
  const questions = pages.flatMap((page) => page.questions)
  const { properties, required } = definition.data
  const asked = new Set(questions.map(({ id }) => id))
  return [
    ...twice(pages.map(({ id }) => id)).map((id) =>
      complain('dialogue.pages', `To sider hedder ${id}`),
    ),
    ...twice(questions.map(({ id }) => id)).map((id) =>
      complain('dialogue.pages', `To spørgsmål har id’et ${id}`),
    ),
    ...pages.flatMap(({ id }, index) =>
      reserved.has(id)
        ? [complain(`dialogue.pages.${index}.id`, `En side kan ikke hedde ${id}`)]
        : [],
    ),
    ...Object.keys(properties)
      .filter((id) => !asked.has(id))
      .map((id) => complain(`data.properties.${id}`, `Data har ${id}, som ingen spørger om`)),
    ...required
      .filter((id) => !properties[id])
      .map((id) => complain('data.required', `${id} skal besvares, men er ikke i data`)),
    ...pages.flatMap((page, index) =>
      page.questions.flatMap((question, at) =>
        fits(question, properties[question.id], `dialogue.pages.${index}.questions.${at}`),
      ),
    ),
    ...lintRules(definition),
    ...failing(definition),
    ...papers(definition, questions),
    ...meetings(definition, questions),
    ...texts(definition, asked),
    ...registers(definition, pages),
    ...afterAddress(definition),
  ]
}

/** Addresses of ours that stand where a page's does. */
const reserved = new Set(['tjek', 'send', 'slet', 'begynd', 'udfald', 'ret'])

const papers = ({ documents = [] }: Definition, questions: Question[]) =>
  documents.flatMap(({ id, question }, index) =>
    question && questions.find((one) => one.id === question)?.widget !== 'file'
      ? [
          complain(
            `documents.${index}`,
            `Papiret ${id} sendes med ${question}, som ikke tager filer`,
          ),
        ]
      : [],
  )

function meetings({ outcomes }: Definition, questions: Question[]): Complaint[] {
  const times = questions.filter(({ widget }) => widget === 'appointment').length
  return [
    ...(times > 1 ? [complain('dialogue.pages', 'Man booker højst én tid ad gangen')] : []),
    ...(times && !outcomes.meeting
      ? [complain('outcomes', 'En tid kræver en beslutning om mødet (meeting)')]
      : []),
    ...(!times && outcomes.meeting
      ? [complain('outcomes.meeting', 'Beslutningen om mødet kræver et spørgsmål, der booker det')]
      : []),
  ]
}

const texts = (definition: Definition, asked: ReadonlySet<string>) =>
  textsOf(definition).flatMap(({ path, text }) =>
    placeholders(text)
      .filter((name) => !asked.has(name) && !Object.hasOwn(definition.outcomes, name))
      .map((name) =>
        complain(path, `Teksten nævner {${name}}, som hverken er et spørgsmål eller et udfald`),
      ),
  )

const isOfPerson = (fact: Fact | undefined) => fact !== undefined && !isOfProperty(fact)

/** What a register of properties answers comes after the address it is asked about. */
function afterAddress({ dialogue: { pages } }: Definition): Complaint[] {
  const address = pages.findIndex(({ questions }) =>
    questions.some(({ widget }) => widget === 'address'),
  )
  return pages.flatMap(({ questions }, index) =>
    questions
      .filter(({ fact }) => isOfProperty(fact) && (address === -1 || index <= address))
      .map(({ id }) =>
        complain(
          `dialogue.pages.${index}`,
          `Et register kan kun svare på ${id} på en side efter den, der spørger om adressen`,
        ),
      ),
  )
}

/** Registers are asked on the way to a page, so never for the first. */
const registers = ({ login }: Definition, [first]: Page[]) =>
  first!.questions.flatMap(({ id, widget, fact }) => [
    ...(widget === 'person'
      ? [
          complain(
            'dialogue.pages.0',
            `Den første side kan ikke spørge om det, et register ved (${id}): vi slår det op på vej til siden`,
          ),
        ]
      : []),
    ...(isOfPerson(fact) && login.required
      ? [
          complain(
            'dialogue.pages.0',
            `Et register kan ikke nå at svare på ${id}, når det står på den første side`,
          ),
        ]
      : []),
  ])

/** Every text with the path to it. */
function textsOf(value: unknown, path = ''): { path: string; text: Text }[] {
  if (value === null || typeof value !== 'object') return []
  if ('da' in value && typeof value.da === 'string') return [{ path, text: value as Text }]
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, path ? `${path}.${name}` : name),
  )
}

const placeholders = (text: Text) =>
  [text.da, text.en ?? ''].flatMap((words) =>
    [...words.matchAll(/\{(\w+)(?:\.\w+)?\}/g)].map(([, name]) => name!),
  )
