import type { ComponentChildren } from 'preact'
import { Mark } from '../drawings/marks.tsx'
import { Icon } from '../icons.tsx'
import {
  labelIn,
  langOf,
  type MenuItem,
  type Site,
  type SiteTheme,
  useSite,
  useTexts,
} from '../site.ts'
import { texts } from '../texts.ts'

/** 'Klitby' with 'Kommune' in small under it; the whole name when it does not end so. */
function splitName({ name, shortName }: Site): [string, string | undefined] {
  const rest = name.startsWith(`${shortName} `) ? name.slice(shortName.length + 1) : undefined
  return rest ? [shortName, rest] : [name, undefined]
}

/** Mark and name; links to the front page, or to `href` on the personal page. */
export function Brandmark({ title, small, href = '/', theme }: BrandProps) {
  const site = useSite()
  const { logo, mark } = theme ?? site.theme
  const [first, second] = title ? [title, small] : splitName(site)
  return (
    <a class="brandmark" href={href}>
      {logo ? (
        <img class="mark mark-own" src={logo.href} width={logo.width} height={logo.height} alt="" />
      ) : (
        <Mark name={mark} />
      )}
      <span>
        {first}
        {second && <small>{second}</small>}
      </span>
    </a>
  )
}

type BrandProps = {
  title?: string | undefined
  small?: string | undefined
  href?: string | undefined
  /** Other looks than the site's. */
  theme?: SiteTheme | undefined
}

/** The entries of a menu; the current one is told by key, address or label. */
export function MenuLinks({ items, current, own }: MenuProps) {
  const t = useTexts(texts)
  const { language } = useSite()
  return items.map((item) => (
    <li>
      <a
        href={item.href}
        lang={own && langOf(item, language)}
        aria-current={isCurrent(item, current) ? 'page' : undefined}
      >
        {labelIn(item, language)}
        {item.count ? (
          <span class="count">
            {item.count}
            <span class="vh"> {t.active}</span>
          </span>
        ) : null}
      </a>
    </li>
  ))
}

type MenuProps = {
  items: readonly MenuItem[]
  current?: string | undefined
  /** The tenant has written them itself. */
  own?: true
}

export const isCurrent = ({ key, href, label }: MenuItem, current?: string) =>
  current !== undefined && [key, href, label].includes(current)

/** The header of public pages and, with other tools, of the personal page. */
export function SiteHeader({ current, brand, tools, inOther }: HeaderProps) {
  const { menu, personalName, language } = useSite()
  const t = useTexts(texts)
  return (
    <header class="site-header">
      <div class="wrap">
        {brand ?? <Brandmark />}
        {menu.length > 0 && (
          <nav aria-label={t.mainMenu}>
            <ul class="mainnav">
              <MenuLinks items={menu} current={current} own />
            </ul>
          </nav>
        )}
        <div class={tools || personalName || inOther ? 'header-tools' : 'header-tools only-small'}>
          {menu.length > 0 && (
            <a class="tool only-small" href="#menu" data-close={t.close}>
              {t.menu}
            </a>
          )}
          {inOther && (
            <a
              class="tool"
              href={inOther}
              lang={language === 'en' ? 'da' : 'en'}
              hreflang={language === 'en' ? 'da' : 'en'}
            >
              {t.thisPageIn}
            </a>
          )}
          {tools ?? <AccountLink />}
        </div>
      </div>
    </header>
  )
}

type HeaderProps = {
  current?: string | undefined
  brand?: ComponentChildren | undefined
  tools?: ComponentChildren | undefined
  /** The same page in the site's other language. */
  inOther?: string | undefined
}

/** The same for all, whoever looks: the page behind it asks for a login. */
function AccountLink() {
  const { personalName, paths } = useSite()
  if (!personalName) return null
  return (
    <a class="tool tool-main" href={paths.personal}>
      <Icon name="person" class="only-large" />
      {personalName}
    </a>
  )
}

/** Logging out changes something, so it is a form. */
export function SignOut() {
  const { paths } = useSite()
  const t = useTexts(texts)
  return (
    <form method="post" action={paths.signOut}>
      <button class="tool" type="submit">
        {t.signOut}
      </button>
    </form>
  )
}
