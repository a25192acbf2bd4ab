import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { town, type Town } from '../../../test/town.ts'
import type { Capability } from '../../platform/capability.ts'
import { receiveForm, type ReceivedForm, sendFile, type Storage } from './index.ts'

/** A room that receives and hands out files, to try the door with. */
export const desk = (storage: Storage): Capability => ({
  name: 'proeve',
  routes(app) {
    app.post('/proeve', { config: { for: 'anyone' } }, async (request, reply) =>
      reply.send(await receiveForm(request, storage)),
    )
    app.get<{ Params: { id: string } }>(
      '/proeve/:id',
      { config: { for: 'anyone' } },
      (request, reply) => sendFile(request, reply, storage, request.params.id),
    )
  },
})

export const townWith = (storage: Storage, more = {}) =>
  town({ storage, rooms: [desk(storage)], ...more })

type Part = { name: string; filename?: string; body: Buffer | string }

export const boundary = 'en-graense-mellem-delene'

export function multipart(parts: Part[]): Buffer {
  const pieces = parts.flatMap(({ name, filename, body }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`,
    filename === undefined
      ? '\r\n\r\n'
      : `; filename="${filename}"\r\ncontent-type: text/html\r\n\r\n`,
    body,
    '\r\n',
  ])
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)))
}

export async function upload(here: Town, parts: Part[], host = 'klitby.example') {
  const answer = await here.send('POST', host, '/proeve', {
    payload: multipart(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  return { status: answer.statusCode, form: answer.json<ReceivedForm>() }
}

export const rowsOf = async (here: Town) =>
  Number(
    (await sql<{ n: number }>`select count(*) as n from files.file`.execute(here.ownerDb)).rows[0]!
      .n,
  )

/** A folder of its own, with every path below it that is a file. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'filer-'))
  const listed = async () =>
    (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  return { path, listed, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
