import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { profileNow } from '../../../platform/tenants.ts'
import { blank, type Form } from '../../../ui/forms.ts'
import type { MenuItem } from '../../../ui/site.ts'
import { publishers } from '../editor/policy.ts'
import { textsOf } from '../editor/routes/typed.ts'
import { taken } from '../paths.ts'
import { sweeps } from '../publishing/sweep-store.ts'
import { setMenu } from '../site/menu.ts'
import { HealthPage } from './health-page.tsx'
import { menuFrom, rearranged, type Row, rowsIn, rowsOf } from './menu-form.ts'
import { MenuPage, type MenuProps } from './menu-page.tsx'
import { siteSettings as paths } from './paths.ts'
import { redirectRoutes } from './redirect-routes.ts'
import { blockedPages, leading } from './store.ts'

const config = { for: publishers }
type Ask = { Querystring: Record<string, string> }

/** Menu, old addresses, and how the website stands: for those who let pages out. */
export function siteSettingsRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.menu(), { config }, async (request, reply) => {
    const rows = rowsOf(menuIn(await request.read(profileNow)))
    const told = request.query.gemt ? ('saved' as const) : undefined
    return showMenu(request, reply, { rows, foer: JSON.stringify(rows), told })
  })

  app.post(paths.menu(), { config }, async (request, reply) => {
    const typed = textsOf(request.body)
    const rows = rowsIn(typed)
    const { foer = '', knap = 'gem' } = typed
    if (knap !== 'gem') return showMenu(request, reply, { rows: rearranged(rows, knap), foer })
    const made = menuFrom(rows)
    if (!made.ok) return showMenu(request, reply, { rows, foer, errors: made.errors }, 422)
    const wanted = JSON.stringify(rowsOf(made.menu))
    const newer = await request.write(async (tx) => {
      const profile = await profileNow(tx)
      const now = JSON.stringify(rowsOf(menuIn(profile)))
      if (now === wanted) return undefined
      if (now === foer && (await setMenu(tx, made.menu, profile.menu))) return undefined
      return JSON.stringify(rowsOf(menuIn(await profileNow(tx))))
    })
    if (newer !== undefined)
      return showMenu(request, reply, { rows, foer: newer, told: 'changed' }, 409)
    request.presentAnew()
    return reply.redirect(`${paths.menu()}?gemt=1`, 303)
  })

  app.get(paths.health(), { config }, async ({ read }, reply) => {
    const props = await read(async (tx) => ({
      blocked: await blockedPages(tx),
      swept: await sweeps(tx),
    }))
    return reply.page(HealthPage, props)
  })

  redirectRoutes(app)
}

const menuIn = ({ menu }: Record<string, unknown>) => (menu ?? []) as MenuItem[]

type Shown = {
  rows: Row[]
  foer: string
  errors?: Record<string, string>
  told?: MenuProps['told']
}

async function showMenu(
  { read }: FastifyRequest,
  reply: FastifyReply,
  { rows, foer, errors = {}, told }: Shown,
  status = 200,
) {
  const own = rows.map(({ href }) => href.trim()).filter((href) => href.startsWith('/'))
  const there = await read((tx) => leading(tx, own.map(bare)))
  const broken = new Set(own.filter((href) => !there.has(bare(href)) && !isOurs(bare(href))))
  const fields = rows.flatMap(({ label, en, href }, n) => [
    [`navn-${n}`, label],
    [`engelsk-${n}`, en],
    [`adresse-${n}`, href],
  ])
  const form: Form<any> = { ...blank({ ...Object.fromEntries(fields), foer }), errors }
  return reply.page(MenuPage, { rows, form, broken, told }, status)
}

const bare = (href: string) => href.replace(/[?#].*$/, '')
/** Addresses where something of the house's own always is. */
const isOurs = (path: string) =>
  path === '/' || taken.has(path.split('/')[1]!) || path === '/nyheder'
