import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'

export { citizenViewer } from './routes.ts'

/** The personal page: gathers what each room offers a citizen; `rooms` are all of them. */
export const me = ({ rooms }: { rooms: () => Capability[] }): Capability => ({
  name: 'me',
  routes: routes(rooms),
})
