import { askedToEnd } from '../../tools/operator.ts'
import { print, withDatabase } from './opened.ts'

/** Runs web or worker until asked to end; says on a line of its own when it is ready, for whoever started us. */
export async function serve(part: 'startWeb' | 'startWorker'): Promise<void> {
  const end = askedToEnd()
  await withDatabase(async (_, config) => {
    const app = await import('../app.ts')
    const running = await app[part](config)
    print(JSON.stringify({ ready: true, part, pid: process.pid }))
    await end
    await running.close()
  })
}
