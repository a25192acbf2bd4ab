import type { MediaPaths } from '../../media/index.ts'
import { editorPaths } from '../paths.ts'

/** Where whoever looks at a draft gets its images and documents, which may be on no live page yet. */
export const mediaAt = (file: (id: string, name: string) => string): MediaPaths => ({
  image: (id) => file(id, '').replace(/\/$/, ''),
  document: (id, name) => file(id, encodeURIComponent(name)),
})

/** Where staff do. */
export const atDesk = mediaAt(editorPaths.mediaFile)
