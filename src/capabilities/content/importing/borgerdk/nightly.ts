import { randomUUID } from 'node:crypto'
import type { Context } from '../../../../platform/capability.ts'
import { partsOf } from '../../../../ui/dates.ts'
import { beginRun } from '../actions.ts'
import { latestOfKind, removeEmptyRuns, tenantKey } from '../store/runs.ts'
import { borgerDkSource } from './share.ts'
import type { BorgerDk } from './source.ts'

/** Danish clock hours in which borger.dk would like to be asked. */
const night = { from: 2, to: 5 }
const often = 12 * 60 * 60 * 1000

/** Each night, the tenant that has borger.dk's articles for all asks whether some have changed. */
export const askAtNight =
  (borgerdk: BorgerDk) =>
  async ({ now, write }: Context): Promise<void> => {
    const { hour } = partsOf(now)
    if (hour < night.from || hour >= night.to) return
    await write(async (tx) => {
      if ((await tenantKey(tx)) !== borgerdk.tenant) return
      const latest = await latestOfKind(tx, 'borgerdk')
      if (latest && +now - +latest.begunAt < often) return
      await removeEmptyRuns(tx, 'borgerdk')
      await beginRun(tx, articleRun(now, null))
    })
  }

/** A run that brings what is new at borger.dk. */
export const articleRun = (begunAt: Date, byId: string | null) => ({
  id: randomUUID(),
  kind: 'borgerdk' as const,
  origin: 'borger.dk',
  source: borgerDkSource,
  language: 'da',
  publish: false,
  byId,
  begunAt,
})
