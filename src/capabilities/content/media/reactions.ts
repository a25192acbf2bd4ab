import type { Capability } from '../../../platform/capability.ts'
import type { Storage } from '../../files/index.ts'
import { removeSizes } from './made-sizes.ts'

declare module '../../../platform/events.ts' {
  interface Events {
    /** What is said of an image or a document is said otherwise: pages that show it are made anew. */
    'content.media-changed': { mediaId: string }
    /** An image is no more. `key` is where its bytes were; its sizes are to go too. */
    'content.image-removed': { key: string; width: number; sheer: boolean }
  }
}

/** What follows when an image is removed. */
export const mediaOn = (storage: Storage) =>
  ({
    'content.image-removed': (image, context) => removeSizes(context, storage, image),
  }) satisfies Capability['on']
