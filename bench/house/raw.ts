import { spawn } from 'node:child_process'
import { once } from 'node:events'

const program = `
const { createServer } = require('node:http')
process.once('message', ({ headers, body }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
})`

/** A Node server that does nothing but send these bytes, in a process of its own like ours. */
export async function serveBytes(headers: Record<string, string>, body: Buffer) {
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send({ headers, body: body.toString('base64') })
  const [port] = (await once(child, 'message')) as [number]
  return { port, [Symbol.asyncDispose]: async () => void child.kill() }
}
