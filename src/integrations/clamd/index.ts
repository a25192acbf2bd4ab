import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

type Options = {
  /** Milliseconds without a sign of life, and in all. */
  idle?: number
  total?: number
}

export type Verdict = { clean: true } | { clean: false; found: string }

/**
 * A client of ClamAV's daemon at `host:port`, by its INSTREAM command: pieces with their length before them, an empty
 * one last, then one line back. Throws when clamd is away, silent, or says anything but yes or no.
 */
export function clamdScanner(address: string, { idle = 10_000, total = 45_000 }: Options = {}) {
  const [, host, port] = /^(?:tcp:\/\/)?(.+):(\d+)$/.exec(address) ?? []
  if (!host || !port) throw new Error('CLAMD is written as host:port')

  return async (bytes: Readable): Promise<Verdict> => {
    const socket = connect({ host, port: Number(port), timeout: idle })
    const limit = setTimeout(() => socket.destroy(new Error('clamd took too long')), total)
    bytes.once('error', (error) => socket.destroy(error))
    socket.on('timeout', () => socket.destroy(new Error('clamd is silent')))
    try {
      const answer = answerOf(socket)
      // clamd may say no before all is sent, and hang up; what it said counts, not that the sending failed.
      const sent = sendAll(socket, bytes)
      sent.catch(() => {})
      return judge(await answer)
    } finally {
      clearTimeout(limit)
      socket.destroy()
    }
  }
}

async function sendAll(socket: Socket, bytes: Readable) {
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  for await (const piece of bytes) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    if (!socket.write(piece)) await once(socket, 'drain')
  }
  socket.write(Buffer.alloc(4))
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = ''
  for await (const piece of socket) {
    answer += String(piece)
    if (answer.includes('\0') || answer.length > 1000) break
  }
  return answer.replace(/\0.*$/s, '').trim()
}

function judge(answer: string): Verdict {
  if (answer === 'stream: OK') return { clean: true }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found) return { clean: false, found }
  throw new Error(`clamd could not say: ${answer.slice(0, 100) || 'no answer'}`)
}
