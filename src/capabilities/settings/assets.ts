import { addIsland, addStyle } from '../../ui/assets.ts'

/** What these pages look like beyond what all pages do. */
export const settingsStyle = addStyle(new URL('./public/settings.css', import.meta.url))

/** Shows colours while one types. */
export const lookIsland = {
  'data-island': 'look',
  'data-src': addIsland(new URL('./public/look.js', import.meta.url)),
}
