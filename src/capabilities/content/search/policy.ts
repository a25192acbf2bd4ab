import type { StaffRole } from '../../../platform/actor.ts'

/** Who may read what is searched for, and give the words that find it. */
export const searchEditors: StaffRole[] = ['editor', 'admin']
