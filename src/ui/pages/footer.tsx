import { phone as spaced } from '../numbers.ts'
import { labelIn, langOf, type MenuItem, useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** Links of the tenant's own, or `ours`, which are in the page's language already. */
function Links({ links, ours }: { links: readonly MenuItem[]; ours?: true }) {
  const { language } = useSite()
  return (
    <ul class="links">
      {links.map((item) => (
        <li>
          <a href={item.href} lang={ours ? undefined : langOf(item, language)}>
            {labelIn(item, language)}
          </a>
          {item.children && item.children.length > 0 && <Links links={item.children} />}
        </li>
      ))}
    </ul>
  )
}

/** A telephone number that can be called. */
export const PhoneLink = ({ digits }: { digits: string }) => (
  <a href={`tel:${digits.replace(/[^+\d]/g, '')}`}>{spaced(digits)}</a>
)

/** The foot of public and personal pages: ways to reach us, the menu, what the law wants linked. */
export function SiteFooter() {
  const site = useSite()
  const { name, phone, email, address, cvr, menu, personalName, footer, paths } = site
  const { opening, social = [], language } = site
  const own = langOf({}, language)
  const t = useTexts(texts)
  const personal = personalName ? [{ label: personalName, href: paths.personal }] : []
  const open = [
    { label: t.accessibility, href: paths.accessibility },
    { label: t.privacy, href: paths.privacy },
  ]
  return (
    <footer class="site-footer on-plane">
      <div class="wrap">
        <div class="grid grid-4">
          <section aria-labelledby="fod-kontakt">
            <h2 id="fod-kontakt">{t.contact}</h2>
            <p>
              {phone && (
                <>
                  {t.phone} <PhoneLink digits={phone} />
                  <br />
                </>
              )}
              {address}
            </p>
            {footer.hours && (
              <p class="meta mt-3" lang={own}>
                {footer.hours}
              </p>
            )}
            {email && (
              <p class="mt-3">
                <a href={`mailto:${email}`}>{email}</a>
              </p>
            )}
            {cvr && (
              <p class="meta mt-3">
                {t.cvr} {spaced(cvr)}
              </p>
            )}
            {footer.contact && <Links links={footer.contact} />}
            {opening && <Links links={[opening]} />}
          </section>
          {menu.length > 0 && (
            <nav aria-labelledby="menu">
              <h2 id="menu" tabindex={-1}>
                {t.menu}
              </h2>
              <Links links={[...menu, ...personal]} />
            </nav>
          )}
          {footer.columns.map((column, index) => (
            <section aria-labelledby={`fod-${index}`}>
              <h2 id={`fod-${index}`} lang={langOf(column, language)}>
                {labelIn({ ...column, label: column.title }, language)}
              </h2>
              <Links links={column.links} />
            </section>
          ))}
          {social.length > 0 && (
            <section aria-labelledby="fod-foelg">
              <h2 id="fod-foelg">{t.follow}</h2>
              <Links links={social} />
            </section>
          )}
          <section aria-labelledby="fod-aaben">
            <h2 id="fod-aaben">{t.openness}</h2>
            <Links links={open} ours />
          </section>
        </div>
        <div class="foot-end split">
          <p class="meta" lang={own}>
            {[name, footer.note].filter(Boolean).join('. ')}
          </p>
          <Appearance />
        </div>
      </div>
    </footer>
  )
}

/** Light always, or as the screen says. Kept by a form, so that it works without script. */
function Appearance() {
  const { paths, theme } = useSite()
  const t = useTexts(texts)
  if (!paths.appearance) return null
  return (
    <form method="post" action={paths.appearance}>
      <button class="plain" type="submit" name="mode" value={theme.mode ? '' : 'light'}>
        {theme.mode ? t.systemMode : t.lightMode}
      </button>
    </form>
  )
}

/** The foot inside a service and at the desk: whom to call, and what the law wants linked. */
export function SmallFooter() {
  const { phone, paths } = useSite()
  const t = useTexts(texts)
  const [before, after] = t.stuck('|').split('|')
  return (
    <footer class="site-footer site-footer-small on-plane">
      <div class="wrap split">
        {phone ? (
          <p>
            {before}
            <PhoneLink digits={phone} />
            {after}.
          </p>
        ) : (
          <span />
        )}
        <p class="cluster">
          <a href={paths.accessibility}>{t.accessibility}</a>
          <a href={paths.privacy}>{t.privacy}</a>
        </p>
      </div>
    </footer>
  )
}
