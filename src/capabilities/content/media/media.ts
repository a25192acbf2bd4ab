import type { Readable } from 'node:stream'

export type MediaKind = 'image' | 'document'

/** Something editors put on pages. `width` and `height` in pixels, of images only; `size` in bytes, `hash` of what was sent. */
export type Media = {
  id: string
  kind: MediaKind
  fileId: string
  name: string
  type: string
  size: number
  hash: string
  width: number | null
  height: number | null
  alt: string
  decorative: boolean
  credit: string
  byId: string | null
  at: Date
}

/** What is to be kept. `alt` says what is to be seen; `decorative` that there is nothing to say; `credit` who made it. */
export type Upload = {
  bytes: Buffer | Readable
  name: string
  alt?: string
  decorative?: boolean
  credit?: string
  by: string | null
}

/** Why something could not be kept. `unavailable`: the program for images does not run on this machine. */
export type MediaProblem =
  | 'empty'
  | 'too-large'
  | 'not-image'
  | 'not-document'
  | 'broken'
  | 'too-many-pixels'
  | 'heic'
  | 'unavailable'

/** `again`: the same bytes were there already, and `id` is theirs. */
export type Kept = { ok: true; id: string; again: boolean } | { ok: false; why: MediaProblem }

/** Largest file, in bytes. */
export const mostBytes = 20 * 1024 * 1024

/** An image as it was made of what was sent: upright, sRGB, without anything that was written into it. */
export type Still = {
  bytes: Buffer
  type: 'image/png' | 'image/jpeg'
  width: number
  height: number
  /** Something can be seen through it. */
  sheer: boolean
}
