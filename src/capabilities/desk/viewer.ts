import type { FastifyRequest } from 'fastify'
import type { Staff } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import type { Viewer } from '../../ui/site.ts'
import { menuOf } from './gather.ts'
import { paths } from './paths.ts'
import { texts } from './texts.ts'

/** How the shell of the desk names the employee, and their menu. */
export const staffViewer =
  (rooms: () => Capability[]) =>
  async (request: FastifyRequest): Promise<Viewer> => {
    const staff = request.actor as Staff
    const t = texts[request.site.language]
    const menu = await menuOf(rooms(), request, staff)
    return {
      kind: 'staff',
      name: staff.person.name,
      role: staff.roles.map((role) => t.roles[role]).join(', '),
      menu: [
        { label: t.overview, href: paths.desk() },
        ...menu.map(({ label, href, count }) => ({
          label,
          href,
          ...(count !== undefined && { count }),
        })),
        ...(staff.roles.includes('editor') && staff.roles.length === 1
          ? []
          : [{ label: t.operations, href: paths.operations() }]),
      ],
      sessionEndsAt: staff.endsAt,
    }
  }
