import type { Capability } from '../../platform/capability.ts'
import type { Storage } from '../files/index.ts'
import { checkClaims } from './domains/actions.ts'
import { type DomainParts, domainRoutes } from './domains/routes.ts'
import { lookRoutes } from './look/routes.ts'
import { SettingsFrontPage } from './front-page.tsx'
import { paths } from './paths.ts'
import { pictureRoutes } from './pictures/routes.ts'
import { maySettle, settlers } from './policy.ts'
import { profileRoutes } from './profile/routes.ts'
import { settingsTexts } from './texts.ts'

export type { DomainParts } from './domains/routes.ts'
export type { DomainProof } from './domains/prove.ts'

const migrations = new URL('./migrations/', import.meta.url)

/** How a tenant presents itself: theme, name and contact, domains. */
export const settings = ({
  storage,
  domains,
}: {
  storage: Storage
  domains: DomainParts
}): Capability => ({
  name: 'settings',
  migrations,
  routes: (app) => {
    app.get(paths.settings(), { config: { for: settlers } }, async (_, reply) =>
      reply.page(SettingsFrontPage, {}),
    )
    lookRoutes(storage)(app)
    pictureRoutes(storage)(app)
    profileRoutes(app)
    domainRoutes(domains)(app)
  },
  every: [{ seconds: 300, name: 'domains', work: checkClaims(domains.proof) }],
  desk: {
    menu: async (_, staff) =>
      maySettle(staff)
        ? [{ label: settingsTexts.settings, href: paths.settings(), order: 90 }]
        : [],
  },
})
