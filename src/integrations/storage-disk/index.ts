import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

// Keys are made by us: folders and names of small letters, digits and hyphens, so none can lead out of the folder.
const keyShape = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/

/** Bytes on disk under one folder, readable by us alone. Keys are `folder/…/name` in small letters, digits, hyphens. */
export function diskStorage(root: string) {
  const pathOf = (key: string) => {
    if (!keyShape.test(key)) throw new Error('not a key of ours')
    return join(root, key)
  }
  return {
    /** Whole or not at all: written beside its place, flushed to disk, then moved there. */
    async put(key: string, bytes: Readable): Promise<void> {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await writeWhole(`${path}.part`, bytes)
        await rename(`${path}.part`, path)
      } catch (error) {
        bytes.destroy()
        await rm(`${path}.part`, { force: true }).catch(() => {})
        throw error
      }
      await flush(dirname(path))
    },

    async get(key: string): Promise<Readable> {
      const file = await open(pathOf(key), 'r')
      return file.createReadStream()
    },

    async remove(key: string): Promise<void> {
      const path = pathOf(key)
      await Promise.all([rm(path, { force: true }), rm(`${path}.part`, { force: true })])
    },

    /** The keys in a folder, also of what was only half written. */
    async *list(folder: string): AsyncGenerator<string> {
      const names = await readdir(pathOf(folder)).catch((error) => {
        if (error.code === 'ENOENT') return []
        throw error
      })
      for (const name of new Set(names.map((each) => each.replace(/\.part$/, ''))))
        yield `${folder}/${name}`
    },
  }
}

async function writeWhole(path: string, bytes: Readable) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename lasts through a power cut once its folder is flushed. */
async function flush(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
