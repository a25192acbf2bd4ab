import { readFileSync, statSync } from 'node:fs'
import { dirname, parse } from 'node:path'
import { Problem } from '../problem.ts'

/** Whom PostgreSQL runs as. It refuses root, so root lends it an account that owns nothing else. */
export type Account = { uid: number; gid: number }

/** The account for a cluster: undefined when we are not root, and PostgreSQL may simply run as we do. */
export function accountFor(home: string): Account | undefined {
  const owner = statSync(home, { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (me !== 0) {
    if (!owner || owner.uid === me) return undefined
    throw new Problem(
      `${home} tilhører en anden bruger. Start som root eller som den bruger, eller vælg en anden mappe med FAELLED_DATA.`,
    )
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = named('postgres') ?? named('nobody')
  if (!account) {
    throw new Problem(
      'PostgreSQL kører ikke som root, og her er ingen konto ved navn postgres eller nobody. Start som en anden bruger, eller sæt DATABASE_URL.',
    )
  }
  return account
}

function named(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((entry) => entry.split(':'))
    .find((entry) => entry[0] === name)
  const [uid, gid] = [Number(line?.[2]), Number(line?.[3])]
  return uid > 0 && gid > 0 ? { uid, gid } : undefined
}

/** Whether the account can get to the folder: it needs to pass through every folder above it. */
export function canReach(account: Account, folder: string): boolean {
  for (let step = folder; ; step = dirname(step)) {
    const it = statSync(step, { throwIfNoEntry: false })
    if (it && (it.mode & passBit(account, it)) === 0) return false
    if (step === parse(step).root) return true
  }
}

const passBit = ({ uid, gid }: Account, it: { uid: number; gid: number }) =>
  it.uid === uid ? 0o100 : it.gid === gid ? 0o010 : 0o001
