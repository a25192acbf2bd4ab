import type { Staff, StaffRole } from '../../../platform/actor.ts'

/** Caseworkers know the matter, editors the words: both write. What a caseworker writes, an editor looks at. */
export const writers: StaffRole[] = ['caseworker', 'editor', 'admin']

/** What visitors meet is let out by an editor or an administrator. */
export const publishers: StaffRole[] = ['editor', 'admin']

const isOne = (roles: readonly StaffRole[], { roles: own }: Pick<Staff, 'roles'>) =>
  own.some((role) => roles.includes(role))

export const mayWrite = (staff: Pick<Staff, 'roles'>) => isOne(writers, staff)
export const mayPublish = (staff: Pick<Staff, 'roles'>) => isOne(publishers, staff)
