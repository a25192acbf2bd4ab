import { appointmentForms, calendarForms } from './forms-booking.ts'
import { buildingForms } from './forms-building.ts'
import { caseForms, citizensCaseForms } from './forms-cases.ts'
import { insightForms, pageForms, searchForms } from './forms-content.ts'
import { operationForms } from './forms-desk.ts'
import { identityForms } from './forms-identity.ts'
import { dialogueForms } from './forms-services.ts'
import { settingsForms } from './forms-settings.ts'
import type { GoodForm } from './good-form.ts'

/**
 * What is posted at every door that takes a form, when all is well, in an order in which all of them can be sent. A test
 * fails when a door is missing here.
 */
export const goodForms: Record<string, GoodForm> = {
  ...identityForms,
  ...searchForms,
  ...insightForms,
  ...dialogueForms,
  ...citizensCaseForms,
  ...appointmentForms,
  ...caseForms,
  ...buildingForms,
  ...pageForms,
  ...settingsForms,
  ...calendarForms,
  ...operationForms,
}

/** Doors that other systems post to; no form of ours leads there. */
export const machineDoors = ['POST /login/baglog']
