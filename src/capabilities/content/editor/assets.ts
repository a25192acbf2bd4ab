import { addIsland, addStyle } from '../../../ui/assets.ts'

/** What the editor's pages look like beyond what all pages do. */
export const editorStyle = addStyle(new URL('./public/editor.css', import.meta.url))

/** Saves a block while one writes. */
export const draftIsland = {
  'data-island': 'draft',
  'data-src': addIsland(new URL('./public/draft.js', import.meta.url)),
}
