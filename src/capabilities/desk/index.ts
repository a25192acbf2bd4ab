import type { Capability } from '../../platform/capability.ts'
import { routes } from './routes.ts'

export { paths } from './paths.ts'
export { staffViewer } from './viewer.ts'

/** The staff portal: gathers what each room offers staff, and shows what has come to a stop. `rooms` are all of them. */
export const desk = ({ rooms }: { rooms: () => Capability[] }): Capability => ({
  name: 'desk',
  routes: routes(rooms),
})
