import assert from 'node:assert/strict'
import { beginPage } from '../items/actions.ts'
import { changeLocally } from '../items/change.ts'
import { publishPage } from '../items/publishing.ts'
import { block, commons, page } from '../library/library.test.support.ts'

/** A page about passports. */
export const text = page('Pas', block('pris', 'Et pas koster 893 kr.'))

/** Klitby with one page of its own that is live. */
export async function withPage() {
  const here = await commons()
  const how = await here.making('klitby')
  const write = <T>(work: Parameters<typeof here.within<T>>[1]) => here.within('klitby', work)
  const begin = (path: string, blocks = text, parent: string | null = null) =>
    write(async (tx) => {
      const meta = { path, parent }
      const begun = await beginPage(tx, { kind: 'answer', meta, blocks }, null, how.now)
      assert.ok(begun.ok)
      await publishPage(tx, begun.id, null, how)
      return begun.id
    })
  const change = (id: string, where: string, words: string) =>
    write((tx) => changeLocally(tx, id, where, { text: words }, null, how))
  const context = async () => ({
    ...(await here.making('klitby')),
    tenantId: here.tenantId,
    read: write,
    write,
  })
  return Object.assign(here, { write, begin, change, context, how, pas: await begin('/side/pas') })
}
