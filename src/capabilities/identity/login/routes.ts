import type { FastifyInstance } from 'fastify'
import { paths } from '../paths.ts'
import type { Parts } from '../parts.ts'
import { backChannel } from './back-channel.ts'
import { begin } from './begin.ts'
import { SignedOutPage } from './pages.tsx'
import { receive } from './receive.ts'
import { signOut } from './sign-out.ts'

const anyone = { config: { for: 'anyone' } } as const

export function loginRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(paths.login(), anyone, begin('citizen', parts))
  app.get(paths.answer(), anyone, receive('citizen', parts))
  app.get(paths.staffLogin(), anyone, begin('staff', parts))
  app.get(paths.staffAnswer(), anyone, receive('staff', parts))
  app.post(paths.signOut(), anyone, signOut(parts))
  app.get(paths.signedOut(), anyone, (_, reply) => reply.page(SignedOutPage, {}))
  app.post(paths.backChannel(), { config: { for: 'machine', perMinute: 120 } }, backChannel(parts))
}
