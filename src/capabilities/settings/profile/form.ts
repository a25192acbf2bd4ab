import { z } from 'zod'
import type { MenuItem, Site } from '../../../ui/site.ts'
import { placeOf } from './social.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'long')
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'signs')
const digits = (text: string) => text.replace(/[\s.-]/g, '')

/** CVR numbers carry a check (modulus 11), so that a slip of the finger shows. */
export function isCvr(text: string): boolean {
  if (!/^[1-9]\d{7}$/.test(text)) return false
  const weights = [2, 7, 6, 5, 4, 3, 2, 1]
  return weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11 === 0
}

/** A page of ours, or an address on the net. */
const isLink = (text: string) =>
  /^\/(?!\/)[^\s\\]*$/.test(text) ||
  (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))

const lines = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)

export const ProfileForm = z.object({
  /** What the fields said when the form was shown, so that a colleague's changes are not written over. */
  foer: z.string().max(5000).default(''),
  kortnavn: line(40).min(1, 'shortName'),
  personligt: line(40).default(''),
  telefon: z
    .string()
    .trim()
    .transform(digits)
    .refine((text) => /^(\+\d{8,15}|\d{8})?$/.test(text), 'phone'),
  email: z.union([z.literal(''), z.email({ error: 'email' }).max(200, 'long')], {
    error: 'email',
  }),
  adresse: line(200),
  cvr: z
    .string()
    .trim()
    .transform(digits)
    .refine((text) => text === '' || isCvr(text), 'cvr'),
  aaben: line(200),
  aabenlink: z
    .string()
    .trim()
    .max(300, 'long')
    .refine((text) => text === '' || isLink(text), 'link'),
  sociale: z
    .string()
    .max(2000, 'long')
    .transform(lines)
    .refine((hrefs) => hrefs.length <= 8 && hrefs.every((href) => placeOf(href)), 'social'),
})
type Filled = z.infer<typeof ProfileForm>
type Profile = Partial<Site> & { opening?: MenuItem | undefined }

/** What the fields of the form are in a profile. */
export function profileFields(profile: Record<string, unknown>): Record<string, string> {
  const { shortName, personalName, phone, email, address, cvr, footer, opening, social } =
    profile as Profile
  return {
    kortnavn: shortName ?? '',
    personligt: personalName ?? '',
    telefon: phone ?? '',
    email: email ?? '',
    adresse: address ?? '',
    cvr: cvr ?? '',
    aaben: footer?.hours ?? '',
    aabenlink: opening?.href ?? '',
    sociale: (social ?? []).map(({ href }) => href).join('\n'),
  }
}

/** What a filled form makes of a profile: undefined takes a field away. */
export function profileChanges(
  filled: Filled,
  profile: Record<string, unknown>,
  openingLabel: string,
): Record<string, unknown> {
  const { footer } = profile as Profile
  const { sociale, aabenlink } = filled
  return {
    shortName: filled.kortnavn,
    personalName: filled.personligt || undefined,
    phone: filled.telefon,
    email: filled.email,
    address: filled.adresse,
    cvr: filled.cvr || undefined,
    footer: { ...(footer ?? { columns: [] }), hours: filled.aaben || undefined },
    opening: aabenlink ? { label: openingLabel, href: aabenlink } : undefined,
    social: sociale.length ? sociale.map((href) => ({ label: placeOf(href)!, href })) : undefined,
  }
}
