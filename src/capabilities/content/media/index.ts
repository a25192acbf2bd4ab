export {
  type Kept,
  type Media,
  type MediaKind,
  type MediaProblem,
  mostBytes,
  type Upload,
} from './media.ts'
export { describe, removeUnused } from './change.ts'
export { keepDocument, keepImage } from './keep.ts'
export {
  type MediaFault,
  mediaFaults,
  mediaIn,
  mediaPaths,
  type MediaPaths,
  type PictureData,
  withMedia,
} from './on-page.ts'
export { mediaId, mediaRoutes, sendSize } from './routes.ts'
export { mediaOn } from './reactions.ts'
export { plainFile } from './variant.ts'
export { problemTexts as mediaProblemTexts } from './texts.ts'
export { mediaById, type Shown, shownByIds } from './store.ts'
export * from './uses-store.ts'
