import { Picture, type PictureName } from '../drawings/pictures.tsx'
import type { MenuItem } from '../site.ts'

export type AudienceProps = {
  picture: PictureName
  title: string
  href: string
  links: readonly MenuItem[]
}

/** A way in for some: a picture, a name, and the three things they come for. */
export function Audience({ picture, title, href, links }: AudienceProps) {
  return (
    <div class="audience">
      <Picture name={picture} />
      <h3>
        <a href={href}>{title}</a>
      </h3>
      <ul class="links">
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const AudienceGrid = ({ audiences }: { audiences: readonly AudienceProps[] }) => (
  <div class="grid grid-4">
    {audiences.map((audience) => (
      <Audience {...audience} />
    ))}
  </div>
)
