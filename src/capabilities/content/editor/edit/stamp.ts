import { createHash } from 'node:crypto'
import { canonical, type Json } from '../../../../merging/index.ts'

/** A short mark of something's content: when it is another, somebody has changed it. */
export const stampOf = (part: unknown): string =>
  createHash('sha256')
    .update(canonical((JSON.parse(JSON.stringify(part ?? null)) ?? null) as Json))
    .digest('base64url')
    .slice(0, 16)
