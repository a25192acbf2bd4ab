import type { FastifyRequest } from 'fastify'
import { dayOf } from '../../../ui/dates.ts'
import type { Parts } from '../parts.ts'
import type { CitizenIdentity, LoginAnswer, Provider, StaffIdentity } from '../providers.ts'
import { hashOf, newToken, tokenHashIn } from '../sessions/cookie.ts'
import { after, longest } from '../sessions/lifetime.ts'
import { addSession, endSession } from '../store/sessions.ts'
import { lookAround } from './around.ts'
import { admitCitizen } from './citizen.ts'
import { admitStaff, type NotAdmitted } from './staff.ts'

type Answer = LoginAnswer & { ok: true }
type Admitted = { token: string; choose: boolean }

/** Makes the session. The one this browser had before ends with it, so that no known token is ever logged in. */
export async function admit(
  request: FastifyRequest,
  parts: Parts,
  provider: Provider,
  answer: Answer,
  language: 'da' | 'en',
): Promise<Admitted | NotAdmitted> {
  const { keys } = parts
  const { identity, sub, sid, idToken } = answer
  const token = newToken()
  const session = {
    tokenHash: hashOf(token),
    provider: provider.key,
    sub,
    sid,
    idToken,
    startedAt: request.now,
    endsAt: after(request.now, longest),
  }
  const previous = tokenHashIn(request.headers.cookie)
  if (identity.kind === 'staff') return staffSession(identity)
  return citizenSession(identity)

  async function staffSession(said: StaffIdentity): Promise<Admitted | NotAdmitted> {
    return request.write(async (tx) => {
      const admitted = await admitStaff(tx, keys, said, provider)
      if (typeof admitted === 'string') return admitted
      if (previous) await endSession(tx, keys, previous)
      await addSession(tx, keys, {
        ...session,
        kind: 'staff',
        partyId: admitted.personId,
        mayActFor: [],
        level: 'substantial',
      })
      return { token, choose: false }
    })
  }

  async function citizenSession(said: CitizenIdentity): Promise<Admitted> {
    const around = await lookAround(request, parts, said)
    return request.write(async (tx) => {
      const admission = { identity: said, around, language, today: dayOf(request.now) }
      const { personId, mayActFor } = await admitCitizen(tx, keys, admission)
      if (previous) await endSession(tx, keys, previous)
      // Whoever logged in for a firm begins there, and is asked when it could be another's matters.
      const firm = mayActFor.find(({ basis }) => basis === 'signatory' || basis === 'employee')
      const behalf = firm ?? mayActFor[0]
      await addSession(tx, keys, {
        ...session,
        kind: 'citizen',
        partyId: personId,
        behalf,
        mayActFor,
        level: said.level,
      })
      return { token, choose: firm !== undefined && mayActFor.length > 1 }
    })
  }
}
