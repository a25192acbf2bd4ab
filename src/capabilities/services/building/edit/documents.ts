import { newId } from '../names.ts'
import type { Document, Needed } from '../shape.ts'
import { same, type Work, without } from '../work.ts'
import { wayOf, withFixed, withoutOutcome } from './outcomes.ts'

/** Puts a paper in its place, or last when it is new. A paper for all is asked of all as long as no rules say otherwise. */
export function putDocument(work: Work, made: Omit<Document, 'id'> & { id?: string }): Work {
  const documents = work.documents ?? []
  if (made.id !== undefined) {
    const changed = made as Document
    return { ...work, documents: documents.map((one) => (one.id === made.id ? changed : one)) }
  }
  if (documents.some((one) => same(without(one, 'id'), made))) return work
  const id = newId(
    documents.map((one) => one.id),
    made.title.da,
  )
  return forAll({ ...work, documents: [...documents, { ...made, id }] })
}

export function removeDocument(work: Work, id: string): Work {
  const { documents = [], ...rest } = work
  const left = documents.filter((one) => one.id !== id)
  return forAll(left.length ? { ...rest, documents: left } : rest)
}

/** All papers for all, when it is not left to rules. */
function forAll(work: Work): Work {
  if (wayOf(work, 'documents').kind === 'rules') return work
  const ids = (work.documents ?? []).map(({ id }) => id)
  return ids.length ? withFixed(work, 'documents', ids) : withoutOutcome(work, 'documents')
}

/** Puts an answer to whether one needs the service; its id when it is new is made of its heading. */
export function putNeed(work: Work, id: string | undefined, need: Needed): Work {
  const needed = work.needed ?? {}
  if (id === undefined && Object.values(needed).some((one) => same(one, need))) return work
  const key = id ?? newId(Object.keys(needed), need.title.da)
  return { ...work, needed: { ...needed, [key]: need } }
}

export function removeNeed(work: Work, id: string): Work {
  const { needed = {}, ...rest } = work
  const { [id]: _, ...left } = needed
  return Object.keys(left).length ? { ...rest, needed: left } : rest
}
