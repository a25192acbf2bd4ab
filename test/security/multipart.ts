/** A part of a form with files; without `filename` it is a plain value. */
export type Part = { name: string; filename?: string; body: Buffer | string }

const boundary = 'the-line-between-two-parts'

/** The header that a body made by `multipart` needs. */
export const multipartType = { 'content-type': `multipart/form-data; boundary=${boundary}` }

/** A form as a browser sends it when it has files. */
export function multipart(parts: Part[]): Buffer {
  const pieces = parts.flatMap(({ name, filename, body }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`,
    filename === undefined ? '' : `; filename="${filename}"\r\ncontent-type: application/pdf`,
    '\r\n\r\n',
    body,
    '\r\n',
  ])
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)))
}
