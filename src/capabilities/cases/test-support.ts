import { randomUUID } from 'node:crypto'
import type { Town } from '../../../test/town.ts'
import type { Actor, StaffRole } from '../../platform/actor.ts'

/** An employee who has logged in. */
export const staff = (id: string, roles: StaffRole[] = ['caseworker'], teams = ['byggeri']): Actor => ({
  kind: 'staff',
  sessionId: randomUUID(),
  person: { id, name: 'Birk Sagsbehandler', protected: false },
  roles,
  teams,
})

type Upload = { name: string; type: string; body: string }

/** The smallest thing that is a PDF. */
export const pdf = (name: string): Upload => ({ name, type: 'application/pdf', body: '%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF' })

/** Posts a form with files, as a browser on our own page would. */
export function uploads(here: Town, url: string, values: Record<string, string>, files: Record<string, Upload>) {
  const mark = `----${randomUUID()}`
  const parts = [
    ...Object.entries(values).map(([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ...Object.entries(files).map(
      ([name, file]) =>
        `--${mark}\r\ncontent-disposition: form-data; name="${name}"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n${file.body}\r\n`,
    ),
    `--${mark}--\r\n`,
  ]
  return here.send('POST', 'klitby.example', url, {
    payload: Buffer.from(parts.join('')),
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
  })
}
