import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { isOpen } from './address.ts'
import { websiteFetcher } from './index.ts'

async function site(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    at: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => void server.close().closeAllConnections(),
  }
}

const quick = { pause: 0, patience: { connect: 500, answer: 500, all: 800 } }

test('only the open internet is open', () => {
  const closed =
    '127.0.0.1 127.9.9.9 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.255 0.0.0.0 ' +
    '224.0.0.1 255.255.255.255 198.18.0.1 192.0.2.1 :: ::1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 fe80::1 fe80::1%eth0 fc00::1 ' +
    'fd00:ec2::254 ff02::1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 2001:db8::1 fec0::1 localhost'
  for (const address of closed.split(' ')) assert.equal(isOpen(address), false, address)
  for (const address of '8.8.8.8 93.184.216.34 172.32.0.1 100.128.0.1 2a00:1450:4001::1'.split(' '))
    assert.equal(isOpen(address), true, address)
})

test('no address into the house is asked, however it is written', async () => {
  let asked = 0
  await using inside = await site((_, response) => {
    asked++
    response.end('hemmeligt')
  })
  const fetchWeb = websiteFetcher(quick)
  const { port } = inside
  for (const url of [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    'http://localhost/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.0.1/',
    'http://user:pass@example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'gopher://127.0.0.1:70/',
    'ikke en adresse',
  ]) {
    const found = await fetchWeb(url, 'page')
    assert.ok(!found.ok && /^(closed|address)$/.test(found.why), `${url}: ${JSON.stringify(found)}`)
  }
  assert.equal(asked, 0)
})

test('a name that leads into the house is not followed, nor one that leads both ways', async () => {
  for (const addresses of [['127.0.0.1'], ['93.184.216.34', '10.0.0.5'], ['::ffff:127.0.0.1']]) {
    const resolve = (
      _: string,
      done: (error: null, found: { address: string; family: number }[]) => void,
    ) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    const found = await websiteFetcher({ ...quick, resolve })('http://kommune.example/', 'page')
    assert.deepEqual(found, { ok: false, why: 'closed' })
  }
})

test('each redirect is judged anew, and there is an end to them', async () => {
  await using inside = await site((_, response) => void response.end('hemmeligt'))
  await using outside = await site(({ url }, response) => {
    const to = {
      '/ind': `${inside.at}/`,
      '/ring': '/ring',
      '/ud': '/her',
      '/script': 'javascript:1',
    }[url!]
    if (to) response.writeHead(302, { location: to }).end()
    else response.end('her')
  })
  const fetchWeb = websiteFetcher({ ...quick, allowed: [outside.host] })
  assert.deepEqual(await fetchWeb(`${outside.at}/ind`, 'page'), { ok: false, why: 'closed' })
  assert.deepEqual(await fetchWeb(`${outside.at}/ring`, 'page'), {
    ok: false,
    why: 'too-many-redirects',
  })
  assert.deepEqual(await fetchWeb(`${outside.at}/script`, 'page'), { ok: false, why: 'address' })
  const found = await fetchWeb(`${outside.at}/ud`, 'page')
  assert.ok(found.ok)
  assert.deepEqual([found.url, found.bytes.toString()], [`${outside.at}/her`, 'her'])
})

test('what is too large, swells or never comes is let go of', async () => {
  const bomb = gzipSync(Buffer.alloc(40e6))
  await using there = await site(({ url }, response) => {
    if (url === '/stor') response.writeHead(200, { 'content-length': '6000000' }).write('x')
    else if (url === '/uden-ende') {
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(65536)));
      }
      response.on('drain', write)
      write()
    } else if (url === '/bombe') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    else if (url === '/kort.xml.gz') response.end(bomb)
    else if (url === '/pakket')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('ord'))
    else if (url === '/drypper') response.writeHead(200).write('x')
    else if (url === '/brudt')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('ikke gzip')
    else if (url === '/500') response.writeHead(500).end()
  })
  const fetchWeb = websiteFetcher({ ...quick, allowed: [there.host] })
  const why = async (path: string, wanted: 'page' | 'sitemap' = 'page') => {
    const found = await fetchWeb(there.at + path, wanted)
    return found.ok ? found.bytes.toString() : found.why
  }
  assert.equal(await why('/stor'), 'too-large')
  assert.equal(await why('/uden-ende'), 'too-large')
  assert.equal(await why('/bombe'), 'too-large')
  assert.equal(await why('/kort.xml.gz', 'sitemap'), 'too-large')
  assert.equal(await why('/pakket'), 'ord')
  assert.equal(await why('/aldrig'), 'slow')
  assert.equal(await why('/drypper'), 'slow')
  assert.equal(await why('/brudt'), 'unreachable')
  assert.deepEqual(await fetchWeb(`${there.at}/500`, 'page'), {
    ok: false,
    why: 'status',
    status: 500,
  })
})

test('a host is asked one thing at a time, with a pause between', async () => {
  let [now, most] = [0, 0]
  const times: number[] = []
  await using there = await site((_, response) => {
    most = Math.max(most, ++now)
    times.push(performance.now())
    setTimeout(() => (now--, response.end('ok')), 20)
  })
  const fetchWeb = websiteFetcher({ ...quick, pause: 30, allowed: [there.host] })
  await Promise.all([1, 2, 3, 4].map((n) => fetchWeb(`${there.at}/${n}`, 'page')))
  assert.equal(most, 1)
  for (let n = 1; n < 4; n++) assert.ok(times[n]! - times[n - 1]! >= 45)
})
