import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'

export type { Block, ContentPage } from './page.ts'
export { putPage } from './store.ts'

const migrations = new URL('./migrations/', import.meta.url)

/** The website: front page, articles, search. `rooms` are all rooms, whose offers it shows. */
export const content = ({ rooms }: { rooms: () => Capability[] }): Capability => ({
  name: 'content',
  migrations,
  routes: routes(rooms),
})
