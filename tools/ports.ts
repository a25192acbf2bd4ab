import { randomInt } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { Problem } from './problem.ts'

/** Whether a server could listen here now. Port 0 is always free. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => answer(true)))
  })
}

/** Whether anything at all answers on the port, on whichever address family. */
export async function isPortBusy(port: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => answersAt(port, host)))
  return answers.includes(true) || !(await isPortFree(port))
}

/** A port that nobody listens on, chosen by the operating system. */
export function freePort(): Promise<number> {
  return new Promise((answer, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? answer(address.port) : fail()))
    })
  })
}

function answersAt(port: number, host: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ port, host, timeout: 500 })
    const say = (yes: boolean) => {
      socket.destroy()
      answer(yes)
    }
    socket.once('connect', () => say(true))
    socket.once('error', () => say(false))
    socket.once('timeout', () => say(false))
  })
}

/**
 * The first of `count` free ports in a row. They lie below those that systems give to whoever calls out, so that nobody takes
 * one of them by chance before it is listened at.
 */
export async function freeBlock(count: number): Promise<number> {
  for (;;) {
    const first = randomInt(12_000, 32_000)
    const all = Array.from({ length: count }, (_, step) => isPortFree(first + step))
    if ((await Promise.all(all)).every(Boolean)) return first
  }
}

/** Stops us with one sentence if the port, or one of the `more` ports after it, is taken. */
export async function demandFreePorts(port: number, host: string, more: number) {
  if ((await isPortBusy(port)) || !(await isPortFree(port, host))) {
    throw new Problem(`Port ${port} er optaget. Vælg en anden, fx: PORT=${port + 100} npm start`)
  }
  for (let next = port + 1; next <= port + more; next++) {
    if (await isPortBusy(next)) {
      throw new Problem(
        `Port ${next} er optaget, og stedfortræderne bruger ${port + 1}-${port + more}. Vælg en anden PORT, fx: PORT=${port + 100} npm start`,
      )
    }
  }
}
