import type { Citizen, Staff } from '../../platform/actor.ts'
import { type Case, isOpen, type Role } from './cases.ts'
import { type CaseFile, openRequest } from './file.ts'

/** Caseworkers and administrators handle cases; auditors read them; editors do not see them. */
export const readers = ['caseworker', 'admin', 'auditor'] as const
export const writers = ['caseworker', 'admin'] as const

export const mayHandle = (staff: Pick<Staff, 'roles'>) =>
  staff.roles.some((role) => role === 'caseworker' || role === 'admin')

/** A protected name is shown on the case itself, to those who handle it. */
export const maySeeProtected = mayHandle

export const maySee = (citizen: Citizen, parties: readonly { partyId: string; role: Role }[]) =>
  parties.some(({ partyId }) => partyId === citizen.behalf.id)

/** The citizen may write as long as the case is not closed: also about a decision. */
export const mayWrite = ({ state }: Pick<Case, 'state'>) => state !== 'closed'

export const mayRequest = (file: Pick<CaseFile, 'matter' | 'requests'>) =>
  isOpen(file.matter) && !openRequest(file)
export const mayDecide = ({ matter }: Pick<CaseFile, 'matter'>) => isOpen(matter)
export const mayClose = ({ matter }: Pick<CaseFile, 'matter'>) => matter.state !== 'closed'
export const mayReopen = ({ matter }: Pick<CaseFile, 'matter'>) => !isOpen(matter)
