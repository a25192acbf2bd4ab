import { saveLook } from '../../src/capabilities/settings/look/actions.ts'
import { addPicture } from '../../src/capabilities/settings/pictures/store.ts'
import { addFile, keepFiles, type Storage } from '../../src/capabilities/files/index.ts'
import { claimDomain } from '../../src/platform/domains.ts'
import type { Tx } from '../../src/platform/db.ts'
import { faelles } from '../../src/ui/theme/examples.ts'
import type { Furnishing } from './furnish.ts'

/** How a tenant presents itself: a theme it has saved, a picture of its own, and a name it has not shown to be its own. */
export async function furnishSettings(
  tx: Tx,
  storage: Storage,
  { key, mark, host, parties, now }: Furnishing,
) {
  await saveLook(tx, { ...faelles, key }, 0, parties.admin, now)
  const body = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>${mark}</title></svg>`,
  )
  const { id } = await addFile(tx, storage, { name: `${mark}.svg`, type: 'image/svg+xml', body })
  await keepFiles(tx, [id], 'theme')
  await addPicture(tx, { id, kind: 'svg', width: 1, height: 1 }, now)
  const claimedDomain = `ny-${host}`
  await claimDomain(tx, {
    host: claimedDomain,
    token: 'f'.repeat(32),
    byId: parties.admin,
    at: now,
  })
  return { lookVersion: '1', ownPicture: `${id}.svg`, claimedDomain, mainDomain: host }
}
