import { once } from 'node:events'
import { connect } from 'node:net'

export type Heard = { status: number; location: string | undefined }

/**
 * One kept connection on which empty forms are posted, one after the other. What it costs to ask must not count as what it
 * costs to answer, so it reads no more of an answer than a bench needs, and knows only answers with a content-length.
 */
export async function openWire(port: number, headers: Record<string, string>) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const fixed = Object.entries({ ...headers, 'content-length': '0' })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  let heard: { done: (one: Heard) => void; fail: (error: Error) => void } | undefined
  let answer = ''
  socket.setNoDelay(true).setEncoding('latin1')
  socket.on('data', (piece: string) => {
    answer += piece
    const end = answer.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/\ncontent-length: (\d+)/i.exec(answer)?.[1])
    if (answer.length < end + 4 + length) return
    const location = /\nlocation: (\S+)/i.exec(answer.slice(0, end))?.[1]
    const status = Number(answer.slice(9, 12))
    answer = ''
    heard?.done({ status, location })
  })
  const broken = (error = new Error('the connection was closed')) => heard?.fail(error)
  socket.on('error', broken).on('close', () => broken())
  return {
    post: (path: string) =>
      new Promise<Heard>((done, fail) => {
        heard = { done, fail }
        socket.write(`POST ${path} HTTP/1.1\r\n${fixed}\r\n`)
      }),
    close: () => void socket.destroy(),
  }
}
