import { profileFields } from '../../src/capabilities/settings/profile/form.ts'
import { byAdmin, type GoodForm, nothing } from './good-form.ts'

/** How the two towns present themselves, as the form of it says. */
const presented = (host: string) =>
  profileFields({
    shortName: host === 'klitby.example' ? 'Klitby' : 'Naboby',
    phone: '12345678',
    email: `post@${host}`,
  })

/** How a town presents itself. */
export const settingsForms: Record<string, GoodForm> = {
  'POST /desk/opsaetning/udseende/versioner/:version/gendannelse': byAdmin(() => ({ udgave: '1' })),
  'POST /desk/opsaetning/udseende': byAdmin(() => ({
    udgave: '1',
    farver: 'regn',
    brand: '#265339',
    accent: '#a43a20',
    knap: 'gem',
  })),
  'POST /desk/opsaetning/profil': byAdmin(({ host, mark }) => ({
    foer: JSON.stringify(presented(host)),
    ...presented(host),
    adresse: `Torvet 1, ${mark}`,
  })),
  'POST /desk/opsaetning/domaener': byAdmin(({ host }) => ({ domaene: `www.${host}` })),
  'POST /desk/opsaetning/domaener/:host/kontrol': byAdmin(nothing),
  'POST /desk/opsaetning/domaener/:host/primaert': byAdmin(nothing),
  'POST /desk/opsaetning/domaener/:host/fjernelse': byAdmin(nothing),
}
