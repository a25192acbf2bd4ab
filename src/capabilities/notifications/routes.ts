import type { FastifyInstance } from 'fastify'
import type { Tx } from '../../platform/db.ts'
import { partiesByIds } from '../identity/index.ts'
import { retryMessage, setAside } from './actions.ts'
import { hinted } from './contacts.ts'
import { MessagesPage, type Shown } from './pages.tsx'
import { paths } from './paths.ts'
import { waitingMessages } from './store.ts'

type OfMessage = { Params: { id: string } }
const config = { for: ['caseworker', 'admin'] } satisfies { for: ('caseworker' | 'admin')[] }

export function routes(app: FastifyInstance) {
  app.get(paths.messages(), { config }, async (request, reply) => {
    const messages = await request.read(troubles)
    if (messages.length) {
      await request.saw({
        action: 'messages.listed',
        subject: 'messages:undelivered',
        reason: 'desk',
      })
    }
    return reply.page(MessagesPage, { messages })
  })

  app.post<OfMessage>(paths.attempts(':id'), { config }, async ({ write, params }, reply) => {
    await write((tx) => retryMessage(tx, params.id))
    return reply.redirect(paths.messages(), 303)
  })

  app.post<OfMessage>(paths.settlements(':id'), { config }, async ({ write, params }, reply) => {
    await write((tx) => setAside(tx, params.id))
    return reply.redirect(paths.messages(), 303)
  })
}

/** Those in trouble, each with a name or a hint of an address; a protected person has neither. */
async function troubles(tx: Tx): Promise<Shown[]> {
  const messages = await waitingMessages(tx)
  const ids = messages.flatMap(({ partyId }) => (partyId ? [partyId] : []))
  const parties = await partiesByIds(tx, [...new Set(ids)])
  return messages.map(({ partyId, address, ...message }) => {
    const party = partyId ? parties.get(partyId) : undefined
    if (party?.protected) return { ...message, to: undefined }
    return { ...message, to: party?.name ?? (address ? hinted(address) : undefined) }
  })
}
