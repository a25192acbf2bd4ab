import type { Generated } from 'kysely'
import type { Tx } from '../../../platform/db.ts'
import type { Case, Role } from '../cases.ts'
import type { Decision } from '../decisions.ts'
import type { AppealBody, Closure, Document, Message, Note, Request, Task, Team } from '../file.ts'

type Owned = { tenantId: Generated<string> }
type Tables = {
  'cases.team': Owned & Team
  'cases.appealBody': Owned & AppealBody
  'cases.case': Owned &
    Omit<Case, 'summary' | 'next'> & {
      summary: unknown
      next: unknown
      sourceRoom: string
      sourceId: string
      isOpen: Generated<boolean>
      due: Generated<string>
    }
  'cases.party': Owned & { caseId: string; partyId: string; role: Role }
  'cases.event': Owned & {
    caseId: string
    no: Generated<number>
    at: Date
    what: string
    byKind: 'citizen' | 'staff' | 'house'
    byId: string | null
    detail: unknown
    legalBasis: string | null
  }
  'cases.request': Owned & Omit<Request, 'items'>
  'cases.requestItem': Owned & {
    requestId: string
    position: number
    what: string
    answer: string | null
    answeredAt: Date | null
  }
  'cases.power': Owned & { kind: string; privilege: string }
  'cases.answer': Owned & { id: string; requestId: string; came: 'all' | 'some' }
  'cases.document': Owned & Omit<Document, 'id'> & { id: Generated<string> }
  'cases.message': Owned & Message
  'cases.note': Owned & Note
  'cases.task': Owned & Task
  'cases.decision': Owned & Omit<Decision, 'conditions'> & { conditions: unknown }
  'cases.closure': Owned & Closure
}

export const on = (tx: Tx) => tx.$extendTables<Tables>()

export const caseColumns = [
  'id',
  'number',
  'kind',
  'title',
  'kle',
  'team',
  'assigneeId',
  'applicantId',
  'state',
  'turn',
  'news',
  'deadline',
  'deadlineReason',
  'language',
  'summary',
  'next',
  'openedAt',
  'begunAt',
  'changedAt',
] as const
