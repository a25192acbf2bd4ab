import type { Context } from '../../platform/capability.ts'
import { emit } from '../../platform/events.ts'
import { Later } from '../../platform/errors.ts'
import type { Scanner, Storage } from './files.ts'
import { countScanTry, fileWithKey, goneIsNothing, setState } from './store.ts'

// Whether a storage's files are looked through is decided once, where the house is put together; what receives a file
// has only the storage to ask by.
const scanned = new WeakSet<Storage>()
export const scanFilesIn = (storage: Storage) => void scanned.add(storage)
export const isScanned = (storage: Storage) => scanned.has(storage)

/** Seconds until the scanner is asked again: 15 s first, at most 5 minutes. */
export const waitAfter = (tries: number) => Math.min(300, 15 * 2 ** Math.min(tries - 1, 8))

/** Looks a file through. A scanner that does not answer is asked again, for as long as it takes. */
export async function scanFile(
  fileId: string,
  context: Context,
  storage: Storage,
  scanner: Scanner | undefined,
) {
  const file = await context.read((tx) => fileWithKey(tx, fileId)).catch(goneIsNothing)
  if (file?.state !== 'waiting') return
  if (!scanner) return context.write((tx) => setState(tx, fileId, 'unscanned'))
  const verdict = await verdictOn(file.key, storage, scanner)
  if (verdict instanceof Error) {
    const tries = await context.write((tx) => countScanTry(tx, fileId))
    throw new Later(waitAfter(tries), 'the virus scanner does not answer')
  }
  await context.write(async (tx) => {
    if (verdict.clean) return setState(tx, fileId, 'clean')
    await setState(tx, fileId, 'quarantined', verdict.found)
    await emit(tx, 'files.file-quarantined', { fileId })
  })
}

async function verdictOn(key: string, storage: Storage, scanner: Scanner) {
  try {
    const bytes = await storage.get(key)
    return await scanner(bytes).finally(() => bytes.destroy())
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
