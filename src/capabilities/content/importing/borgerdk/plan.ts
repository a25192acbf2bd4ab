import type { Context } from '../../../../platform/capability.ts'
import type { Found } from '../found.ts'
import type { Run } from '../run.ts'
import { changedOf } from '../store/imported.ts'
import { addPages, type NewPage, refsOf } from '../store/pages.ts'
import { changeRun, tellRun } from '../store/runs.ts'
import { importTexts } from '../texts.ts'
import { borgerDkSource } from './share.ts'
import type { Article, BorgerDk, ListedArticle } from './source.ts'

const atOnce = 20

/** Fetches the articles that are new or changed since last time, some at once, for as long as there is time. */
export async function readArticles(
  run: Run,
  context: Context,
  borgerdk: BorgerDk | undefined,
  until: () => boolean,
) {
  const { read, write, now } = context
  const fail = (problem: string) =>
    write((tx) => changeRun(tx, run.id, { state: 'failed', problem, doneAt: now }, now))
  const { notSet, silent } = importTexts.da.borgerdk
  if (!borgerdk) return await fail(notSet)
  const all = await borgerdk.all().catch(() => undefined)
  if (!all) return await fail(silent)
  const [known, there] = await read(
    async (tx) => [await changedOf(tx, borgerDkSource), await refsOf(tx, run.id)] as const,
  )
  const fresh = all.filter(
    ({ id, updated }) => known.get(id)?.changed !== updated && !there.has(id),
  )
  for (let at = 0; at < fresh.length; at += atOnce) {
    const some = fresh.slice(at, at + atOnce)
    const pages = await fetched(some, borgerdk)
    await write(async (tx) => {
      await addPages(tx, run.id, pages)
      await changeRun(tx, run.id, { seen: at + some.length }, now)
    })
    if (!until() && at + atOnce < fresh.length) return
  }
  const listed = new Set(all.map(({ id }) => id))
  const gone = [...known.keys()].filter((id) => !listed.has(id))
  await write(async (tx) => {
    if (gone.length) await tellRun(tx, run.id, { gone: gone.slice(0, 500) })
    await changeRun(tx, run.id, { stage: 'carrying' }, now)
  })
}

/** All of them in one question; one that may not leave borger.dk is asked for alone, and holds no other back. */
async function fetched(some: readonly ListedArticle[], borgerdk: BorgerDk): Promise<NewPage[]> {
  const together = await borgerdk.articles(some.map(({ id }) => id)).catch(() => undefined)
  const got = new Map(together?.map((article) => [article.id, article]))
  const pages: NewPage[] = []
  for (const one of some) {
    const article = got.get(one.id) ?? (await borgerdk.article(one.id).catch(() => undefined))
    pages.push({
      ref: one.id,
      address: one.url,
      title: one.title,
      changed: one.updated,
      ...(article && { found: foundOf(article) }),
    })
  }
  return pages
}

const foundOf = ({ id, url, title, header, content }: Article): Found => ({
  ref: id,
  address: url,
  title,
  lead: header,
  html: content,
  kind: 'answer',
})
