import type { FastifyRequest } from 'fastify'
import type { Actor, Who } from '../../../platform/actor.ts'
import type { FindActor } from '../../../platform/capability.ts'
import { together } from '../../../platform/together.ts'
import { byToken, type Session, sessionsWith, touchSession } from '../store/sessions.ts'
import { tokenHashIn } from './cookie.ts'
import { texts } from '../texts.ts'
import { after, earlier, idle, noted } from './lifetime.ts'

const nobody: Actor = { kind: 'nobody' }

type Asked = { hash: Buffer; request: FastifyRequest }

const sessionOf = together(async (asked: Asked[]) => {
  const { request } = asked[0]!
  const hashes = asked.map(({ hash }) => hash)
  const sessions = byToken(await request.ask(sessionsWith(hashes, request.now)))
  return hashes.map((hash) => sessions.get(hash.toString('hex')))
})

/** From cookie to actor, in one query. Asked at every request, so that what is taken away is gone at once. */
export const findActor: FindActor = async (request) => {
  const hash = tokenHashIn(request.headers.cookie)
  if (!hash) return nobody
  const session = await sessionOf(request.tenantId, { hash, request })
  if (!session) return nobody
  const seenAt = await noteUse(request, session)
  return actorOf({ ...session, seenAt }, request.site.language)
}

/** At most once a minute, and never in the way: a request is answered although its time was not noted. */
async function noteUse({ write, now, log }: FastifyRequest, { id, seenAt }: Session) {
  const since = after(now, -noted)
  if (seenAt > since) return seenAt
  try {
    await write((tx) => touchSession(tx, id, now, since))
    return now
  } catch (error) {
    log.warn({ code: (error as { code?: string }).code }, 'a session’s use was not noted')
    return seenAt
  }
}

function actorOf(session: Session, language: 'da' | 'en'): Actor {
  const { id: sessionId, kind, level, basis, behalfId, behalfKind } = session
  const person: Who = {
    id: session.personId,
    name: session.personName,
    protected: session.personProtected,
  }
  const endsAt = earlier(after(session.seenAt, idle[kind]), session.endsAt)
  if (kind === 'staff') {
    return { kind, sessionId, person, roles: session.roles!, teams: session.teams!, endsAt }
  }
  return {
    kind,
    sessionId,
    person,
    behalf: {
      id: behalfId!,
      name: basis === 'self' ? person.name : shownName(session, language),
      protected: session.behalfProtected!,
      kind: behalfKind!,
      basis: basis!,
    },
    level,
    canSwitch: session.choices > 1,
    endsAt,
  }
}

/** A protected name is told to nobody else, also not to those who act for the person. */
function shownName({ behalfName, behalfProtected }: Session, language: 'da' | 'en'): string {
  if (behalfProtected) return texts[language].protectedPerson
  return behalfName || texts[language].nameless
}
