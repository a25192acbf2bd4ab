import type { Message } from './messages.ts'

/** Why a message has not arrived, in the few kinds that somebody at the desk can do something about. */
export type Reason = 'away' | 'scanner' | 'attachment' | 'large' | 'address' | 'none' | 'givenUp'

export const said = {
  scanner: 'an attachment waits for the virus scanner',
  attachment: 'an attachment cannot leave',
  large: 'the attachments are too large for an e-mail',
  none: 'there is no address any more',
}

/** Reads the reason out of what the other end, or we ourselves, said. */
export function reasonOf({ state, lastError }: Pick<Message, 'state' | 'lastError'>): Reason {
  const ours = (Object.keys(said) as (keyof typeof said)[]).find((key) => said[key] === lastError)
  if (ours) return ours
  if (state === 'waiting') return 'away'
  return /^(4\d\d|5\d\d|not a telephone number)\b/.test(lastError ?? '') ? 'address' : 'givenUp'
}
