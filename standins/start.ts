import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { idura } from './oidc/idura.ts'
import { neb } from './oidc/neb.ts'
import { serveLogin } from './oidc/serve.ts'
import { staff } from './oidc/staff.ts'
import type { Options } from './options.ts'
import { readTown } from './people.ts'
import { noFaults } from './world/faults.ts'
import { mailbox } from './world/mailbox.ts'
import { serveWorld } from './world/serve.ts'
import { smtpSink } from './world/smtp.ts'

export type Ports = { neb: number; idura: number; staff: number; world: number; smtp: number }
export type StandIns = { ports: Ports; close(): Promise<void> }

/** Starts all stand-ins and answers when every port listens; a port base of 0 takes any free ports. */
export async function startStandIns(options: Options): Promise<StandIns> {
  const town = readTown(options.people, options.addresses)
  const mail = mailbox(options.keep ? { folder: options.keep } : {})
  const faults = noFaults()
  const stops: (() => void)[] = []

  // An issuer's name holds its port, so a socket listens before its server is made.
  const listen = async (server: Server, offset: number) => {
    const wanted = options.portBase === 0 ? 0 : options.portBase + offset
    await listening(server, wanted, options.host)
    return (server.address() as AddressInfo).port
  }
  const web = async (offset: number, make: (port: number) => RequestListener) => {
    let answer = notYet
    const server = createServer((req, res) => answer(req, res))
    const port = await listen(server, offset)
    stops.push(() => {
      server.close()
      server.closeAllConnections()
    })
    answer = make(port)
    return port
  }
  const place = (port: number) => ({ port, webPort: options.webPort, tenants: options.tenants })

  try {
    const ports: Ports = {
      neb: await web(0, (port) => serveLogin(neb(town), town, place(port))),
      idura: await web(1, (port) => serveLogin(idura(town), town, place(port))),
      staff: await web(2, (port) => serveLogin(staff(town), town, place(port))),
      world: await web(3, () => serveWorld(town, mail, faults)),
      smtp: 0,
    }
    const smtp = smtpSink(mail, faults)
    stops.push(smtp.close)
    ports.smtp = await listen(smtp.server, 4)
    return { ports, close: async () => stops.forEach((stop) => stop()) }
  } catch (error) {
    for (const stop of stops) stop()
    throw error
  }
}

const notYet: RequestListener = (_req, res) => void res.writeHead(503).end()

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE'
      reject(
        busy
          ? new Error(`Port ${port} er optaget af et andet program. Vælg andre med --port-base.`)
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}
