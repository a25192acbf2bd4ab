import { text, texts } from './claims.ts'
import { type Adapter, type Claims, lacks, type StaffIdentity, type Told } from './identity.ts'

/** The employees' directory, of the shape of Entra ID. */
export const entra: Adapter = {
  asksUserinfo: false,
  ask: ({ language }, extra) => ({
    scope: text(extra, 'scope') ?? 'openid profile email',
    ui_locales: language,
  }),
  read: (token, _userinfo, extra) => entraIdentity(token, extra),
}

/**
 * Who it is, is told by `oid` within `tid`, never by an address of mail. `extra.secondFactor` names the ways of
 * logging in (amr) that count as two factors.
 */
export function entraIdentity(token: Claims, extra: Claims = {}): Told<StaffIdentity> {
  const [subject, tid] = [text(token, 'oid'), text(token, 'tid')]
  if (!subject || !tid) return lacks('no-subject')
  const strong = texts(extra, 'secondFactor') ?? ['mfa']
  if (!texts(token, 'amr')?.some((way) => strong.includes(way))) return lacks('no-second-factor')
  return {
    ok: true,
    identity: {
      kind: 'staff',
      subject,
      tid,
      name: text(token, 'name') ?? text(token, 'preferred_username') ?? '',
      email: text(token, 'email') ?? text(token, 'preferred_username'),
      roles: texts(token, 'roles') ?? [],
      // With more than about 200 groups Entra leaves them out and says so in `_claim_names`.
      groups: texts(token, 'groups'),
    },
  }
}
