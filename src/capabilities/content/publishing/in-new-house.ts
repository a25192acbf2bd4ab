import type { Context } from '../../../platform/capability.ts'
import { emit } from '../../../platform/events.ts'
import { buildOf, bytesOf } from './bytes.ts'
import { madeElsewhere, putBytes } from './store.ts'

const atOnce = 50
const most = 1000

/**
 * Makes the bytes of all pages anew when the house around them is another: theme, menu, foot, an alert. Readers do not wait for
 * it; a page that has not been reached is put together as it is read.
 */
export async function inNewHouse({ site, read, write }: Pick<Context, 'site' | 'read' | 'write'>) {
  const sites = {
    da: { ...site, language: 'da' as const },
    en: { ...site, language: 'en' as const },
  }
  const builds = { da: buildOf(sites.da), en: buildOf(sites.en) }
  let after = { path: '', language: '' }
  for (let done = 0; done < most; done += atOnce) {
    const pages = await read((tx) => madeElsewhere(tx, builds, after, atOnce))
    const made = pages.map((page) => ({
      ...page,
      ...bytesOf(page.language === 'en' ? sites.en : sites.da, page),
    }))
    await write((tx) => Promise.all(made.map((one) => putBytes(tx, one))))
    if (pages.length < atOnce) return
    after = pages.at(-1)!
  }
  await write((tx) => emit(tx, 'platform.presented-anew', { fields: [] }))
}
