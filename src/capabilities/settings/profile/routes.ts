import type { FastifyInstance } from 'fastify'
import { changeProfile, profileNow } from '../../../platform/tenants.ts'
import { blank, fill } from '../../../ui/forms.ts'
import { paths } from '../paths.ts'
import { settlers } from '../policy.ts'
import { ProfileForm, profileChanges, profileFields } from './form.ts'
import { ProfilePage } from './page.tsx'
import { profileTexts } from './texts.ts'

const config = { for: settlers }
type Ask = { Querystring: Record<string, string> }

/** What a form was filled in over: told back when it is sent. */
const stampOf = (fields: Record<string, string>) => JSON.stringify(fields)

/** Name and contact. */
export function profileRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.profile(), { config }, async ({ read, query }, reply) => {
    const fields = profileFields(await read(profileNow))
    const form = blank<any>({ ...fields, foer: stampOf(fields) })
    return reply.page(ProfilePage, { form, ...(query.gemt && { told: 'saved' as const }) })
  })

  app.post(paths.profile(), { config }, async (request, reply) => {
    const form = fill(ProfileForm, request.body)
    if (!form.ok) return reply.page(ProfilePage, { form }, 422)
    const newer = await request.write(async (tx) => {
      const profile = await profileNow(tx)
      const stamp = stampOf(profileFields(profile))
      const changes = profileChanges(form.data, profile, profileTexts.openingLabel)
      const wanted = stampOf(profileFields({ ...profile, ...changes }))
      if (wanted === stamp) return undefined
      // Only what we read is written over: a colleague who saves between the two is told of, not lost.
      const before = Object.fromEntries(Object.keys(changes).map((name) => [name, profile[name]]))
      const saved = form.data.foer === stamp && (await changeProfile(tx, changes, before))
      return saved ? undefined : stampOf(profileFields(await profileNow(tx)))
    })
    if (newer !== undefined) {
      form.values.foer = newer
      return reply.page(ProfilePage, { form, told: 'changed' as const }, 409)
    }
    request.presentAnew()
    return reply.redirect(`${paths.profile()}?gemt=1`, 303)
  })
}
