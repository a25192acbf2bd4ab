import { addIsland, addStyle } from '../../../ui/assets.ts'

/** What the editor's pages look like beyond what all pages do. */
export const editorStyle = addStyle(new URL('./public/editor.css', import.meta.url))

/** Saves a block while one writes. */
export const draftIsland = {
  'data-island': 'draft',
  'data-src': addIsland(new URL('./public/draft.js', import.meta.url)),
}

/** Buttons and keys over a field of words; what two of them ask, and what is pasted there. */
export const wordsIsland = {
  'data-island': 'words',
  'data-src': addIsland(new URL('./public/words.js', import.meta.url)),
  'data-ask': addIsland(new URL('./public/words-ask.js', import.meta.url)),
  'data-paste': addIsland(new URL('./public/words-paste.js', import.meta.url)),
}
