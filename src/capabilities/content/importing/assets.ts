import { addIsland, addStyle } from '../../../ui/assets.ts'

/** Follows a run while one looks at it. */
export const progressIsland = {
  'data-island': 'progress',
  'data-src': addIsland(new URL('./public/progress.js', import.meta.url)),
}

/** Addresses and names of files are long words. */
export const importStyle = addStyle(new URL('./public/importing.css', import.meta.url))
