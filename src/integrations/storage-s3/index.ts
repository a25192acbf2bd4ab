import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { XMLParser } from 'fast-xml-parser'

type Config = { url: string; bucket: string; keyId: string; secret: string; region: string }

/** S3 wants a length before the bytes, so they travel in parts of this many: its own least. */
const partBytes = 5 * 1024 * 1024
const patience = 30_000

/** Bytes in a bucket of any S3-compatible storage, addressed by path. Fails with code ENOENT when there are none. */
export function s3Storage({ url, bucket, keyId, secret, region }: Config) {
  const aws = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: 2,
  })
  const root = `${url.replace(/\/$/, '')}/${bucket}`

  async function ask(
    method: string,
    path: string,
    body?: Uint8Array<ArrayBuffer> | string,
  ): Promise<Response> {
    const response = await aws.fetch(`${root}${path}`, {
      method,
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok) return response
    await response.body?.cancel()
    const code =
      response.status === 404 ? 'ENOENT' : response.status === 507 ? 'ENOSPC' : 'ESTORAGE'
    throw Object.assign(new Error(`the storage answered ${response.status} to ${method}`), { code })
  }

  async function putInParts(key: string, first: Buffer[], parts: AsyncGenerator<Buffer>) {
    const begun = await (await ask('POST', `/${key}?uploads`)).text()
    const id = encodeURIComponent(String(xml(begun).InitiateMultipartUploadResult.UploadId))
    const etags: string[] = []
    const sendPart = async (bytes: Buffer) => {
      const path = `/${key}?partNumber=${etags.length + 1}&uploadId=${id}`
      etags.push(etagOf(await ask('PUT', path, new Uint8Array(bytes))))
    }
    try {
      for (const bytes of first) await sendPart(bytes)
      for await (const bytes of parts) await sendPart(bytes)
      const list = etags.map(
        (etag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${etag}</ETag></Part>`,
      )
      const whole = `<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`
      const done = await (await ask('POST', `/${key}?uploadId=${id}`, whole)).text()
      // S3 may say 200 and then, in the body, that it failed after all.
      if (!('CompleteMultipartUploadResult' in xml(done)))
        throw new Error('the storage did not complete the file')
    } catch (error) {
      await ask('DELETE', `/${key}?uploadId=${id}`).catch(() => {})
      throw error
    }
  }

  return {
    async put(key: string, bytes: Readable): Promise<void> {
      const parts = inParts(bytes)
      const first = await parts.next()
      const second = await parts.next()
      if (second.done) await ask('PUT', `/${key}`, new Uint8Array(first.value ?? Buffer.alloc(0)))
      else await putInParts(key, [first.value!, second.value], parts)
    },

    async get(key: string): Promise<Readable> {
      const { body } = await ask('GET', `/${key}`)
      return body ? Readable.fromWeb(body as never) : Readable.from([])
    },

    async remove(key: string): Promise<void> {
      await ask('DELETE', `/${key}`)
    },

    async *list(folder: string): AsyncGenerator<string> {
      for (let after = '', more = true; more;) {
        const page = `/?list-type=2&prefix=${encodeURIComponent(`${folder}/`)}${after}`
        const { ListBucketResult: found } = xml(await (await ask('GET', page)).text())
        for (const { Key } of found.Contents ?? []) yield String(Key)
        after = `&continuation-token=${encodeURIComponent(found.NextContinuationToken ?? '')}`
        more = found.IsTruncated === 'true'
      }
    },
  }
}

const etagOf = (response: Response) => response.headers.get('etag') ?? ''

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' })
const xml = (text: string) => parser.parse(text)

/** The same bytes in pieces of `partBytes`, the last one smaller. */
async function* inParts(bytes: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let length = 0
  for await (const piece of bytes) {
    held.push(piece)
    length += piece.length
    while (length >= partBytes) {
      const all = Buffer.concat(held)
      yield all.subarray(0, partBytes)
      held = [all.subarray(partBytes)]
      length -= partBytes
    }
  }
  if (length > 0) yield Buffer.concat(held)
}
