import type { FastifyRequest } from 'fastify'
import type { Level } from '../../../platform/actor.ts'
import { levelWords, paths } from '../paths.ts'
import type { Audience } from '../providers.ts'
import { ownPath } from '../return-path.ts'
import type { FailureWord } from '../texts.ts'

/** The same address in the language that is read. */
export const inLanguage = (language: 'da' | 'en', path: string) =>
  language === 'en' && !/^\/en(?:[/?#]|$)/.test(path) ? `/en${path}` : path

/** Where one of an audience begins, answers, and lands when nothing else was asked. */
export const placesOf = (audience: Audience) =>
  audience === 'staff'
    ? { begin: paths.staffLogin(), answer: paths.staffAnswer(), home: '/medarbejder' }
    : { begin: paths.login(), answer: paths.answer(), home: '/mit' }

type Query = { [name: string]: unknown }

/** What an address of ours asks of a login: where to afterwards, at which level, with whom. */
export function askedIn(request: FastifyRequest, audience: Audience) {
  const query = request.query as Query
  const { origin } = request.site
  const referer = request.headers.referer
  const before = referer?.startsWith(`${origin}/`) ? referer.slice(origin.length) : '/'
  return {
    back: ownPath(query.retur, placesOf(audience).home),
    from: ownPath(query.fra ?? before, '/'),
    level: levelIn(query.niveau),
    with: query.med,
    failure: query.fejl,
    expired: query.udloebet !== undefined,
  }
}

const levelIn = (word: unknown): Level | undefined =>
  (['low', 'substantial', 'high'] as const).find((level) => levelWords[level] === word)

type Ask = {
  back: string
  from: string
  level?: Level | undefined
  with?: string | undefined
  failure?: FailureWord | undefined
}

/** The address that `askedIn` reads. */
export function loginAddress(audience: Audience, ask: Ask): string {
  const { back, from, level, failure } = ask
  const query = new URLSearchParams({
    retur: back,
    ...(from !== '/' && { fra: from }),
    ...(level && { niveau: levelWords[level] }),
    ...(ask.with && { med: ask.with }),
    ...(failure && { fejl: failure }),
  })
  return `${placesOf(audience).begin}?${query}`
}
