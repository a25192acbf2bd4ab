import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Sends bytes as they are, and gives all that comes back; an empty text when the other end says nothing. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => done(answer))
    socket.write(text)
  })
}

/** Lets an application listen on a port of its own. */
export async function listening(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as { port: number }).port
}
