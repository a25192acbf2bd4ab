import type { Capability } from '../../platform/capability.ts'
import { partiesByIds } from '../identity/index.ts'
import { wordsOf } from './search-words.ts'
import { casesOf } from './store/find.ts'
import { caseFile } from './store/case-file.ts'
import { forgetWords } from './store/words.ts'
import { texts } from './texts.ts'

/** What the cases hold of a person, and how it is forgotten. */
export const person: NonNullable<Capability['person']> = {
  /** All but the internal notes, which are given out case by case (forvaltningsloven § 12). */
  async export(tx, partyId) {
    const rows = []
    for (const { id } of await casesOf(tx, partyId, 10_000)) {
      const { matter, messages, documents, decisions, requests } = await caseFile(tx, id)
      const { number, title, state, openedAt, summary } = matter
      rows.push({
        number,
        title,
        state,
        openedAt,
        summary,
        requests,
        decisions,
        messages: messages.map(({ at, fromKind, text }) => ({
          at,
          fromKind,
          text,
        })),
        documents: documents.map(({ title, subject, direction, at }) => ({
          title,
          subject,
          direction,
          at,
        })),
      })
    }
    return rows.length ? [{ title: texts.da.personTitle, rows }] : []
  },
  /**
   * Cases are kept as long as the law on archives says; a person's name on them is identity's to erase. Here the person stops
   * being found by it.
   */
  async erase(tx, partyId) {
    const name = (await partiesByIds(tx, [partyId])).get(partyId)?.name
    const cases = await casesOf(tx, partyId, 10_000)
    if (name)
      await forgetWords(
        tx,
        cases.map(({ id }) => id),
        wordsOf(name),
      )
  },
}
