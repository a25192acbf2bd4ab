import { setTimeout as wait } from 'node:timers/promises'
import { json, type Answer, type Asked } from './http.ts'

const modes = ['ok', 'down', 'slow', '500', 'timeout-after-accept'] as const
export type Mode = (typeof modes)[number]

export type Faults = {
  sms: Mode
  smtp: Mode | 'reject'
  cpr: Mode
  property: Mode
  borgerdk: Mode
  slowMs: number
}

export const noFaults = (): Faults => ({
  sms: 'ok',
  smtp: 'ok',
  cpr: 'ok',
  property: 'ok',
  borgerdk: 'ok',
  slowMs: 3000,
})

/** Reads or changes what goes wrong; an unknown name or mode is 422 and changes nothing. */
export function changeFaults(faults: Faults, asked: Asked): Answer {
  if (asked.method === 'GET') return json(200, faults)
  if (asked.method !== 'PUT') return json(405, { error: 'GET eller PUT' })
  let wanted: Record<string, unknown>
  try {
    wanted = JSON.parse(asked.body.toString()) as Record<string, unknown>
  } catch {
    return json(422, { error: 'ikke JSON' })
  }
  const wrong = Object.entries(wanted).filter(([name, value]) => !allowed(name, value))
  if (wrong.length > 0) {
    return json(422, { error: `kendes ikke: ${JSON.stringify(Object.fromEntries(wrong))}` })
  }
  Object.assign(faults, wanted)
  return json(200, faults)
}

function allowed(name: string, value: unknown): boolean {
  if (name === 'slowMs') return typeof value === 'number' && value >= 0 && value <= 60_000
  if (name === 'smtp' && value === 'reject') return true
  return (
    ['sms', 'smtp', 'cpr', 'property', 'borgerdk'].includes(name) && modes.includes(value as Mode)
  )
}

/** Lets an HTTP answer be made, or not, as the mode says; `failed` is the real one's 500. */
export async function underFault(
  mode: Mode,
  slowMs: number,
  failed: Answer,
  make: () => Answer,
): Promise<Answer> {
  if (mode === 'down') return 'cut'
  if (mode === '500') return failed
  if (mode === 'slow') await wait(slowMs)
  const answer = make()
  return mode === 'timeout-after-accept' ? 'never' : answer
}
