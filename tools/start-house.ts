import { join } from 'node:path'
import { type Config, readConfig } from '../src/config.ts'
import { type Database, openDatabase } from './database.ts'
import { keepRunning, type Running } from './keep-running.ts'
import { askedToEnd } from './operator.ts'
import { prepare } from './prepare.ts'
import { print, seconds, step } from './progress.ts'
import { demandFreePorts, freeBlock } from './ports.ts'
import { outboxOf, standIns, standInsEnvironment, standInPorts } from './stand-ins.ts'

type Closing = { close: () => Promise<unknown>; kill: () => void }

/** Starts everything, tells where it is to be found, and keeps it running until the operator asks us to end. */
export async function startHouse(): Promise<void> {
  const began = performance.now()
  const env: NodeJS.ProcessEnv = { FAELLED_DEMO: '1', ...process.env }
  if (env.PORT === '0') env.PORT = String(await freeBlock(1 + standInPorts))
  const config = readConfig(env)
  await demandFreePorts(config.port, config.host, config.demo ? standInPorts : 0)

  const closings: Closing[] = []
  const end = askedToEnd(() => closings.forEach(({ kill }) => kill()))
  try {
    const places = await Promise.race([start(config, env, closings), end.then(() => undefined)])
    if (places) print(welcome(places, seconds(began)))
    print(`\n${await end}: lukker ned …`)
  } finally {
    for (const { close } of closings.toReversed()) {
      await close().catch((error: Error) => print(`✗ ${error.message}`))
    }
  }
  print('✓ Lukket')
}

/** Starts the parts in the order they need each other. What is to be closed is noted before it is waited for. */
async function start(config: Config, env: NodeJS.ProcessEnv, closings: Closing[]) {
  const opening = openDatabase(config)
  closings.push({
    close: async () => (await opening).release(),
    kill: () => void opening.then((database) => database.halt()),
  })
  const database = await step('PostgreSQL', () => opening)
  closings.push(watchOver(database))

  const partEnv = { ...env, DATABASE_URL: database.url, FAELLED_DATA: config.dataDir }
  const keep = (name: string, args: string[], log: string, graceMs: number, more = {}): Running => {
    const running = keepRunning({
      name,
      args,
      env: { ...partEnv, ...more },
      log: join(config.dataDir, 'log', log),
      onProblem: (sentence) => print(`⚠ ${sentence}`),
    })
    closings.push({ close: () => running.stop(graceMs), kill: () => running.kill() })
    return running
  }

  const world = config.demo ? [keep('Stedfortrædere', standIns(config), 'standins.log', 3000)] : []
  const outside = config.demo ? standInsEnvironment(config, env) : {}
  const places = await prepare(config, database.url)
  const house = [
    keep('Arbejder', ['src/main.ts', 'worker'], 'worker.log', 15_000, outside),
    keep('Web', ['src/main.ts', 'web'], 'web.log', 15_000, outside),
  ]
  const parts = config.demo ? 'Web, arbejder og stedfortrædere' : 'Web og arbejder'
  await step(parts, () => Promise.all([...world, ...house].map(({ ready }) => ready)))
  return config.demo ? [...places, outboxOf(config)] : places
}

/** The embedded PostgreSQL is started again when it has died. */
function watchOver(database: Database): Closing {
  let reviving = false
  const timer = setInterval(async () => {
    if (reviving) return
    reviving = true
    const revived = await database.revive().catch((error: Error) => {
      print(`⚠ ${error.message}`)
      return false
    })
    if (revived) print('⚠ PostgreSQL var stoppet og er startet igen')
    reviving = false
  }, 500)
  const close = async () => clearInterval(timer)
  return { close, kill: () => void close() }
}

/** Where the operator finds what runs now: address and what it is. */
export type Place = [address: string, what: string]

function welcome(places: Place[], time: string): string {
  const width = Math.max(...places.map(([address]) => address.length))
  const lines = places.map(([address, what]) => `  ${address.padEnd(width)}  ${what}`)
  const found = lines.length
    ? ['Åbn:', '', ...lines]
    : ['Tilføj en kommune: npx faelled tenant add']
  return ['', `Fælled kører efter ${time}. ${found.join('\n')}`, '', 'Stop med Ctrl-C.'].join('\n')
}
