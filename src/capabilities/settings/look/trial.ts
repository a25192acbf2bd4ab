import type { ThemeInput } from '../../../ui/theme.ts'
import { paths } from '../paths.ts'
import { lookForm } from './form.ts'

/** The address of a theme's colours as a style sheet to be tried: it holds all that the sheet is made of. */
export function trialHref(input: ThemeInput): string {
  const { values } = lookForm(input, 0)
  const wanted = Object.entries(values as Record<string, string>).filter(
    ([name, value]) => value && !['udgave', 'logo', 'picture'].includes(name),
  )
  return `${paths.trial()}?${new URLSearchParams(wanted)}`
}
