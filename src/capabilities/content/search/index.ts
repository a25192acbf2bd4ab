import { texts } from './texts.ts'

export { searchDeskRoutes } from './desk-routes.ts'
export type { BestBet, Button, Findable, Found, Hit } from './found.ts'
export { filePublished, unfilePublished } from './published.ts'
export { searchRoutes } from './routes.ts'
export { search, suggest } from './search.ts'
export { indexPage, unindex } from './store/files.ts'
export { searchTending } from './tending.ts'
export { searchEditors } from './policy.ts'
export { searchPaths } from './paths.ts'

/** What the search is called in the staff's menu. */
export const searchMenu = texts.da.editors
