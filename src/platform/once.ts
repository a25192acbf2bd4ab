import { createHash } from 'node:crypto'

/**
 * The id (UUID, version 8) of what a form makes. `formId` was made when the form was shown: sent again as it was, it makes
 * the same thing; sent again with other content, as after the browser's back button, it makes another.
 */
export function idOnce(formId: string, content: unknown): string {
  const hash = createHash('sha256')
    .update(`${formId}\n${JSON.stringify(content)}`)
    .digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-')
}
