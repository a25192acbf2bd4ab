import type { Staff } from '../../../platform/actor.ts'

/** Caseworkers know the matter, editors the words: both build. */
export const builders = ['caseworker', 'editor', 'admin'] as const

/** What citizens meet is let out by an editor or an administrator. */
export const publishers = ['editor', 'admin'] as const

const isOne = (roles: readonly string[], { roles: own }: Pick<Staff, 'roles'>) =>
  own.some((role) => roles.includes(role))

export const mayBuild = (staff: Pick<Staff, 'roles'>) => isOne(builders, staff)
export const mayPublish = (staff: Pick<Staff, 'roles'>) => isOne(publishers, staff)
