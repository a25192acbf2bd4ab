import type { Capability } from '../../platform/capability.ts'
import {
  searchDeskRoutes,
  searchEditors,
  searchMenu,
  searchPaths,
  searchRoutes,
  searchTending,
} from './search/index.ts'
import type { Storage } from '../files/index.ts'
import { mediaEditorRoutes } from './editor/media/index.ts'
import { editorMenu, editorRoutes, editorTending } from './editor/index.ts'
import { insightCards, insightMenu, insightRoutes, insightTending } from './insight/index.ts'
import { mediaOn, mediaRoutes } from './media/index.ts'
import {
  type BorgerDk,
  type FetchWeb,
  importingOn,
  importingRoutes,
  importingTending,
} from './importing/index.ts'
import { siteSettingsRoutes } from './settings/routes.ts'
import { listRoutes } from './site/list-routes.ts'
import { siteRoutes } from './site/routes.ts'
import { reactions } from './reactions.ts'

export { putPage, type WholePage } from './put-page.ts'
export { type BlockTypeName, blockTypes } from './block.ts'
export type { PageKindName } from './page-kind.ts'
export { adopt, share } from './library/actions.ts'
export { beginPage, draftFor, saveDraft } from './items/actions.ts'
export { metaSchema } from './items/item.ts'
export { publishPage } from './items/publishing.ts'
export { changeLocally } from './items/change.ts'
export { putFact } from './facts/actions.ts'
export {
  articleRun,
  type BorgerDk,
  bringNow,
  type Far,
  type FetchWeb,
  importPaths,
} from './importing/index.ts'
export { keepDocument, keepImage, type Kept, type MediaProblem } from './media/index.ts'

const migrations = new URL('./migrations/', import.meta.url)

type Parts = {
  rooms: () => Capability[]
  storage: Storage
  fetchWeb: FetchWeb
  borgerdk?: BorgerDk | undefined
}

/**
 * The website: front page, articles, search. `rooms` are all rooms, whose offers it shows; `storage` has its images; `fetchWeb` asks
 * other websites.
 */
export const content = ({ rooms, storage, fetchWeb, borgerdk }: Parts): Capability => ({
  name: 'content',
  migrations,
  routes: (app) => {
    siteRoutes(rooms)(app)
    listRoutes(rooms)(app)
    siteSettingsRoutes(app)
    searchRoutes(rooms)(app)
    searchDeskRoutes(app)
    editorRoutes(app)
    mediaRoutes(storage)(app)
    mediaEditorRoutes(storage)(app)
    insightRoutes(app)
    importingRoutes({ storage, borgerdk })(app)
  },
  on: { ...reactions.on, ...mediaOn(storage), ...importingOn({ fetchWeb, storage, borgerdk }) },
  every: [
    ...reactions.every,
    ...searchTending,
    ...editorTending,
    ...insightTending,
    ...importingTending({ borgerdk }),
  ],
  desk: {
    async menu(tx, staff, now) {
      const mayRead = searchEditors.some((role) => staff.roles.includes(role))
      return [
        ...(await editorMenu(tx, staff, now)),
        ...(await insightMenu(tx, staff, now)),
        ...(mayRead ? [{ label: searchMenu, href: searchPaths.editors(), order: 60 }] : []),
      ]
    },
    cards: insightCards,
  },
})
