import { addresses } from './capabilities/addresses/index.ts'
import { booking } from './capabilities/booking/index.ts'
import { cases } from './capabilities/cases/index.ts'
import { type BorgerDk, content, type FetchWeb } from './capabilities/content/index.ts'
import { desk } from './capabilities/desk/index.ts'
import { files, type Scanner, type Storage } from './capabilities/files/index.ts'
import { identity, type LoginClient, type Relations } from './capabilities/identity/index.ts'
import { me } from './capabilities/me/index.ts'
import { notifications, type SendMail, type SendSms } from './capabilities/notifications/index.ts'
import {
  type PersonRegister,
  type PropertyRegister,
  services,
} from './capabilities/services/index.ts'
import { type DomainParts, settings } from './capabilities/settings/index.ts'
import type { Capability } from './platform/capability.ts'
import type { Keys } from './platform/keys.ts'

/** What the rooms are handed from outside: the clients of the world's systems, and the installation's keys. */
export type Parts = {
  keys: Keys
  storage: Storage
  scanner?: Scanner | undefined
  mail: SendMail
  sms: SendSms
  register: PersonRegister
  property?: PropertyRegister | undefined
  login: LoginClient
  relations?: Relations | undefined
  fetchWeb: FetchWeb
  domains: DomainParts
  borgerdk?: BorgerDk | undefined
}

/** The rooms of the house, in the order their tables are made; `more` are a test's own. */
export function capabilitiesOf(parts: Parts, more: Capability[] = []): Capability[] {
  const rooms: Capability[] = [
    identity(parts),
    addresses(),
    files(parts),
    notifications(parts),
    booking(parts),
    cases(parts),
    services(parts),
    content({ ...parts, rooms: () => rooms }),
    settings(parts),
    me({ rooms: () => rooms }),
    desk({ rooms: () => rooms }),
    ...more,
  ]
  return rooms
}
