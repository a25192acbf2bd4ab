import { number } from '../../../../ui/numbers.ts'
import { fillIn } from '../../answers/show.ts'
import type { Papers } from '../../dialogue/documents.ts'
import type { Answers, Rules } from '../../rules.ts'
import type { Definition } from '../shape.ts'
import { buildingTexts } from '../texts.ts'

/** What would follow from the answers of a try, in words, and what the receipt would say. */
export function endOf(rules: Rules, definition: Definition, answers: Answers, papers: Papers) {
  const { names, kroner, days, meeting: sayMeeting, places } = buildingTexts.da.outcome
  const title = rules.decide(definition, 'title', answers)
  const team = rules.decide(definition, 'team', answers)
  const deadline = rules.decide(definition, 'deadline', answers)
  const fee = rules.decide(definition, 'fee', answers)
  const meeting = rules.decide(definition, 'meeting', answers)
  const subject = rules.decide(definition, 'subject', answers)
  const rows = [
    { label: names.title, value: title && fillIn(rules, definition, title, answers, 'da') },
    { label: names.team, value: team },
    { label: names.subject, value: subject },
    { label: names.deadline, value: deadline && days(deadline) },
    { label: names.fee, value: fee && kroner(number(fee.kroner, 'da')) },
    {
      label: names.meeting,
      value: meeting && sayMeeting(meeting.kind, meeting.minutes, places[meeting.place]),
    },
    { label: names.documents, value: papers.items.map((paper) => paper.title).join(', ') },
  ]
  const { thanks, next } = definition.receipt
  return {
    outcomes: rows.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
    thanks: fillIn(rules, definition, thanks, answers, 'da'),
    steps: next
      .filter(({ when }) => when === undefined || rules.holds(definition, when, answers))
      .map((step) => step.title.da),
  }
}
