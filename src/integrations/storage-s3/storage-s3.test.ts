import assert from 'node:assert/strict'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { s3Storage } from './index.ts'

const secret = 'hemmelig'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Works the signature out anew from what came over the line (AWS Signature Version 4), sharing no code with us. */
function isSigned({ method, url = '', headers }: IncomingMessage): boolean {
  const { authorization = '' } = headers
  const parts =
    /Credential=noegle\/(\d+)\/([\w-]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w+)/
  const [, day = '', region = '', signed = '', signature] = parts.exec(authorization) ?? []
  const [path = '', query = ''] = url.split('?')
  const canonical = [
    method,
    path,
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
      .sort()
      .join('&'),
    ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    headers['x-amz-content-sha256'],
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(mac, `AWS4${secret}`)
  return mac(key, toSign).toString('hex') === signature
}

/** A small S3: refuses what is not signed or has no length, keeps objects, puts parts together. */
async function s3() {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, Map<number, Buffer>>()
  const state = { full: false, failCompleting: false, largest: 0 }
  const server = createServer((request, response) => void answer(request, response))

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url!, 'http://s3')
    const key = decodeURIComponent(url.pathname.replace('/spand/', ''))
    const body = await buffer(request)
    state.largest = Math.max(state.largest, body.length)
    const say = (status: number, text: string | Buffer = '', headers = {}) =>
      void response.writeHead(status, headers).end(text)
    if (!isSigned(request)) return say(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
    const id = url.searchParams.get('uploadId')
    if (request.method === 'PUT') {
      if (!('content-length' in request.headers)) return say(411)
      if (state.full) return say(507)
      if (!id) objects.set(key, body)
      else uploads.get(id)!.set(Number(url.searchParams.get('partNumber')), body)
      return say(200, '', { etag: `"${sha256(body.toString('latin1')).slice(0, 32)}"` })
    }
    if (request.method === 'POST' && url.searchParams.has('uploads')) {
      const fresh = randomBytes(9).toString('base64')
      uploads.set(fresh, new Map())
      return say(
        200,
        `<InitiateMultipartUploadResult><UploadId>${fresh}</UploadId></InitiateMultipartUploadResult>`,
      )
    }
    if (request.method === 'POST' && id) {
      if (state.failCompleting) return say(200, '<Error><Code>InternalError</Code></Error>')
      const numbers = [...body.toString().matchAll(/<PartNumber>(\d+)</g)].map(([, n]) => Number(n))
      objects.set(key, Buffer.concat(numbers.map((n) => uploads.get(id)!.get(n)!)))
      uploads.delete(id)
      return say(200, '<CompleteMultipartUploadResult/>')
    }
    if (request.method === 'DELETE') {
      if (id) uploads.delete(id)
      else objects.delete(key)
      return say(204)
    }
    if (url.searchParams.has('list-type')) {
      const found = [...objects.keys()]
        .filter((each) => each.startsWith(url.searchParams.get('prefix')!))
        .sort()
      const from = Number(url.searchParams.get('continuation-token') ?? 0)
      const page = found
        .slice(from, from + 2)
        .map((each) => `<Contents><Key>${each}</Key></Contents>`)
      const more = from + 2 < found.length
      const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''
      return say(
        200,
        `<ListBucketResult><IsTruncated>${more}</IsTruncated>${page.join('')}${next}</ListBucketResult>`,
      )
    }
    const object = objects.get(key)
    return object ? say(200, object) : say(404)
  }

  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    objects,
    uploads,
    state,
    storage: s3Storage({ url, bucket: 'spand', keyId: 'noegle', secret, region: 'eu-north-1' }),
    [Symbol.asyncDispose]: async () => void server.close().closeAllConnections(),
  }
}

const folder = '5c0a7d6e-0000-4000-8000-000000000000/2026-11-23'
const inPieces = (bytes: Buffer) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
    })(),
  )

test('small and large files come back as they were sent, in parts of 5 MB', async () => {
  await using cloud = await s3()
  for (const size of [0, 10, 5 * 1024 * 1024, 19_000_000]) {
    const bytes = randomBytes(size)
    await cloud.storage.put(`${folder}/a`, inPieces(bytes))
    assert.ok(bytes.equals(await buffer(await cloud.storage.get(`${folder}/a`))), `${size} bytes`)
  }
  assert.equal(cloud.state.largest, 5 * 1024 * 1024)
  assert.equal(cloud.uploads.size, 0)
})

test('what breaks off leaves no object and no half upload', async () => {
  await using cloud = await s3()
  const broken = Readable.from(
    (async function* () {
      yield randomBytes(12_000_000)
      throw new Error('the sender went away')
    })(),
  )
  await assert.rejects(cloud.storage.put(`${folder}/a`, broken), /went away/)
  cloud.state.failCompleting = true
  await assert.rejects(
    cloud.storage.put(`${folder}/b`, inPieces(randomBytes(12_000_000))),
    /did not complete/,
  )
  assert.equal(cloud.objects.size + cloud.uploads.size, 0)
})

test('a full storage and a missing object are told by their codes', async () => {
  await using cloud = await s3()
  cloud.state.full = true
  await assert.rejects(cloud.storage.put(`${folder}/a`, inPieces(randomBytes(10))), {
    code: 'ENOSPC',
  })
  await assert.rejects(cloud.storage.get(`${folder}/a`), { code: 'ENOENT' })
  await cloud.storage.remove(`${folder}/a`)
})

test('a folder is listed to its end, page by page', async () => {
  await using cloud = await s3()
  const keys = ['a', 'b', 'c', 'd', 'e'].map((name) => `${folder}/${name}`)
  for (const key of [...keys, 'en-anden/f']) cloud.objects.set(key, Buffer.alloc(1))
  assert.deepEqual(await Array.fromAsync(cloud.storage.list(folder)), keys)
})
