import { assetHref } from './assets.ts'

/** The attributes by which page.js finds an element's island and fetches its module. */
export const island = (name: string) => ({
  'data-island': name,
  'data-src': assetHref(`${name}.js`),
})
