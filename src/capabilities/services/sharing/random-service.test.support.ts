import type { Die } from '../../../merging/random-history.test.support.ts'
import type { Definition, Question } from '../definition.ts'

const words = 'du kan søge om lov inden uger ring til os 8 4 1.200 kr. hvis naboen er enig'.split(
  ' ',
)
const phrase = (d: Die) => Array.from({ length: 3 + d.below(5) }, () => d.of(words)).join(' ')

function edited(d: Die, text: string): string {
  const list = text.split(' ')
  const at = d.below(list.length)
  if (d.chance(0.5)) list[at] = d.of(words)
  else list.splice(at, 0, d.of(words))
  return list.join(' ')
}

let made = 0
const fresh = (d: Die): Question => ({
  id: `ny${++made}`,
  widget: 'choice',
  label: { da: phrase(d) },
  options: [
    { value: 'a', label: { da: 'Det ene' } },
    { value: 'b', label: { da: 'Det andet' } },
  ],
  source: ['citizen'],
  sensitivity: 'ordinary',
  retention: 'case',
})

type Change = (d: Die, service: Definition) => void

/** What people do to a service in the builder, one thing at a time. Not all of it holds together afterwards. */
const changes: Change[] = [
  (d, { dialogue }) => {
    const { label } = d.of(d.of(dialogue.pages).questions) ?? {}
    if (label) label.da = edited(d, label.da)
  },
  (d, { dialogue }) => {
    const question = d.of(d.of(dialogue.pages).questions)
    if (question) question.why = { da: phrase(d), ...(d.chance(0.4) && { en: phrase(d) }) }
  },
  (d, { dialogue, data }) => {
    const question = fresh(d)
    const { questions } = d.of(dialogue.pages)
    questions.splice(d.below(questions.length + 1), 0, question)
    data.properties[question.id] = { type: 'string', enum: ['a', 'b'] }
    if (d.chance(0.5)) data.required.push(question.id)
  },
  (d, service) => {
    const { questions } = d.of(service.dialogue.pages)
    if (questions.length < 2) return
    const [gone] = questions.splice(d.below(questions.length), 1)
    delete service.data.properties[gone!.id]
    service.data.required = service.data.required.filter((id) => id !== gone!.id)
  },
  (d, { dialogue }) => {
    const from = d.of(dialogue.pages).questions
    const to = d.of(dialogue.pages).questions
    if (from.length > 1)
      to.splice(d.below(to.length + 1), 0, ...from.splice(d.below(from.length), 1))
  },
  (d, { dialogue: { pages } }) => {
    pages.splice(d.below(pages.length), 0, ...pages.splice(d.below(pages.length), 1))
  },
  (d, { dialogue }) => {
    const question = d.of(d.of(dialogue.pages).questions)
    if (question) question.when = d.of(['zone = "byzone"', 'areal > 20', 'areal > 35'])
  },
  (d, service) => {
    const all = service.dialogue.pages.flatMap(({ questions }) => questions)
    const question = all.find(({ options }) => options?.length)
    const schema = question && service.data.properties[question.id]
    if (!question?.options || !schema || !('enum' in schema)) return
    const value = `v${++made}`
    question.options.splice(d.below(question.options.length + 1), 0, {
      value,
      label: { da: phrase(d) },
    })
    schema.enum = question.options.map((option) => option.value)
  },
  (d, service) => {
    const { rules } = tableIn(d, service)
    const rule = d.of(rules)
    if (rule) rule.outputs[0] = d.of(['0', '500', '750', '1200', '2400'])
  },
  (d, service) => {
    const { rules } = tableIn(d, service)
    const rule = d.of(rules)
    if (rule?.inputs.length) rule.inputs[d.below(rule.inputs.length)] = d.of(['-', '> 5', 'true'])
  },
  (d, service) => {
    const { rules, inputs, outputs } = tableIn(d, service)
    rules.splice(d.below(rules.length + 1), 0, {
      inputs: inputs.map(() => d.of(['-', '> 3', 'false'])),
      outputs: outputs.map(() => String(100 * d.below(50))),
      ...(d.chance(0.5) && { description: phrase(d) }),
    })
  },
  (d, service) => {
    const { rules } = tableIn(d, service)
    if (rules.length > 1) rules.splice(d.below(rules.length), 1)
  },
  (d, service) => {
    const { rules } = tableIn(d, service)
    rules.splice(d.below(rules.length), 0, ...rules.splice(d.below(rules.length), 1))
  },
  (d, service) => {
    const { rules, inputs } = tableIn(d, service)
    inputs.push({ expression: `kolonne${++made}` })
    for (const rule of rules) rule.inputs.push(d.of(['-', 'true']))
  },
  (d, { receipt }) => {
    receipt.contact = {
      text: { da: edited(d, receipt.contact.text.da) },
      phone: String(10_000_000 + d.below(80_000_000)),
    }
  },
  (d, { receipt }) => {
    receipt.next.push({ title: { da: phrase(d) }, due: { days: 1 + d.below(60) } })
  },
  (d, { receipt }) => {
    const step = d.of(receipt.next)
    if (step) step.title.da = edited(d, step.title.da)
  },
  (d, { texts }) => void (texts[`t${++made}`] = { da: phrase(d) }),
  (d, service) => {
    service.tests ??= []
    service.tests.push({ name: phrase(d) + ++made, answers: { areal: d.below(90) }, expect: {} })
  },
  (d, service) => void (service.minutes = 1 + d.below(60)),
  (d, service) => void (service.summary.da = edited(d, service.summary.da)),
]

function tableIn(d: Die, { rules }: Definition) {
  const { logic } = d.of(rules.decisions.filter((one) => one.logic?.kind === 'table'))
  if (logic?.kind !== 'table') throw new Error('no table')
  return logic.table as unknown as {
    rules: { id?: string; inputs: string[]; outputs: string[]; description?: string }[]
    inputs: { expression: string }[]
    outputs: object[]
  }
}

/** A service after some changes; the one that was given is as it was. */
export function changed(d: Die, service: Definition, most: number): Definition {
  const next = structuredClone(service)
  for (let n = d.below(most + 1); n > 0; n--) d.of(changes)(d, next)
  return next
}
