import { readOptions } from './options.ts'
import { startStandIns } from './start.ts'

try {
  if (process.env.NODE_ENV === 'production') {
    throw new Error('Stand-ins starter ikke, når NODE_ENV er production.')
  }
  const standIns = await startStandIns(readOptions(process.argv.slice(2)))
  console.log(JSON.stringify({ ready: true, ports: standIns.ports }))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void standIns.close().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
