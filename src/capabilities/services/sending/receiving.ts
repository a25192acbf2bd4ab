import type { FastifyRequest } from 'fastify'
import { together } from '../../../platform/together.ts'
import { type DraftRead, draftsAhead } from '../store/drafts.ts'
import { asSeenAhead } from './as-seen.ts'
import { reckon } from './reckon.ts'
import { type Ahead, type Parts, send, type Sending } from './send.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The draft that is about to be sent, as it was read while it was found out who sends it. */
    draftAhead?: Promise<DraftRead | undefined>
  }
}

type Asked = { request: FastifyRequest; id: string }
type Arrived = Asked & Sending & { ahead: Ahead | undefined }

/**
 * How sendings come in. A draft is read ahead, while it is found out who sends it; what it comes to is reckoned while others
 * are being received; and those who send at the same time are received together.
 */
export function receiving(parts: Parts) {
  const read = together(async (asked: Asked[]) => {
    const ids = asked.map(({ id }) => id)
    const rows = await asked[0]!.request.ask(draftsAhead([...new Set(ids)]))
    const found = new Map(rows.map((draft) => [draft.id, draft]))
    return ids.map((id) => found.get(id))
  })

  const receive = together(
    async (arrived: Arrived[]) => {
      const { write } = arrived[0]!.request
      // What was read ahead may have been sent or changed since, so nobody is turned away before it was read again and held.
      if (arrived.every(({ ahead }) => ahead)) {
        try {
          return await write((tx) => send(tx, arrived, parts))
        } catch {}
      }
      const anew = arrived.map((one) => ({ ...one, ahead: undefined }))
      return write((tx) => send(tx, anew, parts))
    },
    { halves: true },
  )

  /** What a draft comes to, unless a definition must be read to know. */
  function reckoned(draft: DraftRead, sending: Sending): Ahead {
    const seen = asSeenAhead(draft, sending)
    return { draft, reckoned: seen && reckon(parts.rules, seen, sending) }
  }

  return {
    /** Begins to read the draft that a request is about to send. */
    readAhead(request: FastifyRequest, id: string): void {
      const draft = read(request.tenantId, { request, id })
      request.draftAhead = draft.catch(() => undefined)
    },
    /** Receives a draft. Throws NotSent when something is to be answered first. */
    async receive(request: FastifyRequest, sending: Sending) {
      const draft = await request.draftAhead
      const ahead = draft && reckoned(draft, sending)
      return receive(request.tenantId, { request, ...sending, ahead })
    },
  }
}
