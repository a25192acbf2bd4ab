import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import type { Storage } from '../../../files/index.ts'
import {
  describe,
  keepDocument,
  keepImage,
  mediaById,
  type MediaKind,
  type Upload,
} from '../../media/index.ts'
import type { Received } from './received.ts'

export type Uploaded = { ok: true; id: string } | { ok: false; form: Form<any> }

/**
 * Keeps what was uploaded. An image without words is kept too, and its form comes again: a browser forgets which file was
 * chosen, so `billede` in the form is the one we have.
 */
export async function takeUpload(
  request: FastifyRequest,
  storage: Storage,
  kind: MediaKind,
  { typed, file }: Received,
): Promise<Uploaded> {
  const form: Form<any> = blank<any>(typed)
  const refuse = (name: string, why: string): Uploaded => ({
    ok: false,
    form: { ...form, errors: { [name]: why } },
  })
  const { alt = '', decorative, credit = '' } = wordsOf(typed)
  if (alt.length > 300) return refuse('alt', 'line')
  if (credit.length > 300) return refuse('credit', 'line')
  const words = { alt, decorative, credit }
  if (!file) {
    const had = z.uuid().safeParse(typed.billede).success ? typed.billede! : undefined
    if (!had || kind !== 'image') return refuse('fil', 'noFile')
    return await finish(request, had, words, refuse)
  }
  if (file.tooLarge) return refuse('fil', 'too-large')
  const keep = kind === 'image' ? keepImage : keepDocument
  const by = (request.actor as Staff).person.id
  const upload: Upload = { bytes: file.bytes, name: file.name, by, ...words }
  const kept = await request.write((tx) => keep(tx, storage, upload))
  if (!kept.ok) return refuse('fil', kept.why)
  if (kind === 'document') return { ok: true, id: kept.id }
  form.values.billede = kept.id
  return await finish(request, kept.id, words, refuse)
}

type ImageWords = { alt: string; decorative: boolean; credit: string }

export const wordsOf = (typed: Record<string, string>): ImageWords => {
  const line = (name: string) => (typed[name] ?? '').trim().replaceAll(/\s+/g, ' ')
  return { alt: line('alt'), decorative: typed.decorative === 'ja', credit: line('credit') }
}

/** An image that we have gets the words it lacks; with none, it is asked for again. */
async function finish(
  { read, write }: FastifyRequest,
  id: string,
  words: ImageWords,
  refuse: (name: string, why: string) => Uploaded,
): Promise<Uploaded> {
  const image = await read((tx) => mediaById(tx, id))
  if (!image) return refuse('fil', 'noFile')
  if (image.alt || image.decorative) return { ok: true, id }
  if (!words.alt && !words.decorative) return refuse('alt', 'altMissing')
  await write((tx) => describe(tx, id, words))
  return { ok: true, id }
}
