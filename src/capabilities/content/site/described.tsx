import type { ComponentChildren } from 'preact'
import { useSite } from '../../../ui/site.ts'
import { wordsIn } from '../block.ts'
import { linkHref } from '../markdown/inline.ts'
import { occasionsIn } from './event.ts'
import type { MadeProps } from './made-page.tsx'

/** What machines read of a page, by its kind: the properties of its schema.org type, as microdata. */
export function Described(props: MadeProps) {
  const { kind, title, summary, firstLive } = props
  const says = ofKind[kind]
  return (
    <>
      <meta itemprop={kind === 'news' ? 'headline' : 'name'} content={title} />
      {summary && <meta itemprop="description" content={summary} />}
      {kind === 'news' && <meta itemprop="datePublished" content={firstLive.toISOString()} />}
      {kind === 'alert' && <meta itemprop="datePosted" content={firstLive.toISOString()} />}
      {says?.(props)}
    </>
  )
}

const ofKind: Record<string, ((props: MadeProps) => ComponentChildren) | undefined> = {
  news: () => <Us as="publisher" />,
  alert: () => <Us as="spatialCoverage" type="AdministrativeArea" />,
  service: () => <Us as="provider" />,
  event: ({ page }) => <Happening blocks={page.blocks} />,
  unit: ({ page }) => {
    const contact = page.blocks.find(({ type }) => type === 'contact')
    return (
      contact && (
        <Said of={contact} fields={{ phone: 'telephone', email: 'email', address: 'address' }} />
      )
    )
  },
  place: ({ page }) => {
    const place = page.blocks.find(({ type }) => type === 'place')
    const map = place && linkHref(wordsIn(place.data, 'map'))
    return (
      place && (
        <>
          <Said of={place} fields={{ address: 'address' }} />
          {map && <link itemprop="hasMap" href={map} />}
        </>
      )
    )
  },
}

type Blocks = MadeProps['page']['blocks']

/** Some of a block's fields as properties. */
const Said = ({ of, fields }: { of: Blocks[number]; fields: Record<string, string> }) => (
  <>
    {Object.entries(fields).map(([field, property]) => {
      const content = wordsIn(of.data, field)
      return content && <meta itemprop={property} content={content} />
    })}
  </>
)

/** The tenant itself. */
function Us({ as, type = 'GovernmentOrganization' }: { as: string; type?: string }) {
  const { name, origin } = useSite()
  return (
    <span hidden itemprop={as} itemscope itemtype={`https://schema.org/${type}`}>
      <meta itemprop="name" content={name} />
      <link itemprop="url" href={`${origin}/`} />
    </span>
  )
}

/** The first time it takes place; a type of schema.org is one event. */
function Happening({ blocks }: { blocks: Blocks }) {
  const [first] = occasionsIn(blocks)
  if (!first) return null
  const { starts, ends, place } = first
  return (
    <>
      <meta itemprop="startDate" content={starts.toISOString()} />
      {ends && <meta itemprop="endDate" content={ends.toISOString()} />}
      {place && (
        <span hidden itemprop="location" itemscope itemtype="https://schema.org/Place">
          <meta itemprop="name" content={place} />
          <meta itemprop="address" content={place} />
        </span>
      )}
      <Us as="organizer" />
    </>
  )
}

/** The way down to a page, from the front page. */
export function Breadcrumbs({
  trail,
  title,
  path,
}: {
  trail: MadeProps['page']['breadcrumb']
  title: string
  path: string
}) {
  const { name, origin } = useSite()
  const steps = [{ label: name, href: '/' }, ...trail, { label: title, href: path }]
  return (
    <div hidden itemscope itemtype="https://schema.org/BreadcrumbList">
      {steps.map(({ label, href }, n) => (
        <span itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">
          <meta itemprop="position" content={String(n + 1)} />
          <meta itemprop="name" content={label} />
          <link itemprop="item" href={href.startsWith('/') ? origin + href : href} />
        </span>
      ))}
    </div>
  )
}
