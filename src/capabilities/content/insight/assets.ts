import { addIsland } from '../../../ui/assets.ts'

/** Counts a reader, and takes an answer in place. */
export const insightIsland = {
  'data-island': 'insight',
  'data-src': addIsland(new URL('./public/insight.js', import.meta.url)),
}
