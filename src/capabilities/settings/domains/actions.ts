import { randomBytes } from 'node:crypto'
import type { Context } from '../../../platform/capability.ts'
import type { Tx } from '../../../platform/db.ts'
import { addDomain, claimDomain, claimsOf, noteTry, ownerOf } from '../../../platform/domains.ts'
import { type DomainProof, type NotProved, prove } from './prove.ts'

export type Claimed = 'claimed' | 'ours' | 'others' | 'reserved' | 'too-many'

const mostOpen = 20

/** Says a name is ours. It is used when that has been shown. */
export async function claim(
  tx: Tx,
  host: string,
  reserved: readonly string[],
  byId: string,
  at: Date,
): Promise<Claimed> {
  if (reserved.some((one) => host === one || host.endsWith(`.${one}`))) return 'reserved'
  const owner = await ownerOf(tx, host)
  if (owner) return owner
  const open = await claimsOf(tx)
  if (open.length >= mostOpen && !open.some((one) => one.host === host)) return 'too-many'
  await claimDomain(tx, { host, token: randomBytes(16).toString('hex'), byId, at })
  return 'claimed'
}

export type Checked = 'added' | 'taken' | 'no-claim' | NotProved

/** Looks for the proof of a claim, outside any transaction, and takes the name into use when it is there. */
export async function check(
  { read, write, now }: Pick<Context, 'read' | 'write' | 'now'>,
  proof: DomainProof,
  host: string,
): Promise<Checked> {
  const { token, owner } = await read(async (tx) => ({
    token: (await claimsOf(tx)).find((one) => one.host === host)?.token,
    owner: await ownerOf(tx, host),
  }))
  if (!token) return owner === 'ours' ? 'added' : 'no-claim'
  const answer = await prove(proof, host, token)
  if (answer === 'proved') return (await write((tx) => addDomain(tx, host))) ? 'added' : 'taken'
  await write((tx) => noteTry(tx, host, answer, now))
  return answer
}

const week = 7 * 24 * 3600 * 1000

/** Looks for the proofs of claims made the last week: DNS takes its time. */
export const checkClaims =
  (proof: DomainProof) =>
  async (context: Context): Promise<void> => {
    const open = await context.read(claimsOf)
    for (const { host, at } of open)
      if (+context.now - +at < week) await check(context, proof, host)
  }
