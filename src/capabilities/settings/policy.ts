import type { Staff, StaffRole } from '../../platform/actor.ts'

/** How a tenant looks and where it is found is settled by an administrator. */
export const settlers: StaffRole[] = ['admin']

export const maySettle = ({ roles }: Pick<Staff, 'roles'>) =>
  roles.some((role) => settlers.includes(role))
