import { byAdmin, byCaseworker, type GoodForm, nothing } from './good-form.ts'

/** Messages that did not come, and work that is parked. */
export const operationForms: Record<string, GoodForm> = {
  'POST /desk/beskeder/:id/forsoeg': byCaseworker(nothing),
  'POST /desk/beskeder/:id/afslutning': byCaseworker(nothing),
  'POST /desk/drift/opgaver/:job': byAdmin(nothing),
}
