import { addIsland } from '../../../ui/assets.ts'

/** Follows a run while one looks at it. */
export const progressIsland = {
  'data-island': 'progress',
  'data-src': addIsland(new URL('./public/progress.js', import.meta.url)),
}
