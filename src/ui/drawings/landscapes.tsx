import type { ComponentType } from 'preact'
import type { ThemePicture } from '../theme.ts'
import { AuthorityLandscape } from './landscape-authority.tsx'
import { FaellesLandscape } from './landscape-faelles.tsx'
import { HarekaerLandscape } from './landscape-harekaer.tsx'
import { KlitbyLandscape } from './landscape-klitby.tsx'
import { LindeaaLandscape } from './landscape-lindeaa.tsx'
import { SchoolLandscape } from './landscape-school.tsx'

const landscapes: Record<string, ComponentType> = {
  klitby: KlitbyLandscape,
  lindeaa: LindeaaLandscape,
  harekaer: HarekaerLandscape,
  faelles: FaellesLandscape,
  school: SchoolLandscape,
  authority: AuthorityLandscape,
}

/** Every name a tenant may choose. */
export const landscapeNames = Object.keys(landscapes)

/** The place, drawn flat, or a picture of it. Decoration, cropped from the left on narrow screens. */
export function Landscape({ name, picture }: { name: string; picture?: ThemePicture | undefined }) {
  if (picture) {
    const { href, width, height } = picture
    return <img class="landscape landscape-own" src={href} width={width} height={height} alt="" />
  }
  const Drawing = landscapes[name] ?? FaellesLandscape
  return (
    <svg
      class="landscape"
      viewBox="0 0 1600 260"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <Drawing />
    </svg>
  )
}
