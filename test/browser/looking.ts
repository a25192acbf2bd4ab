import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { axeViolations } from './browser.ts'
import type { Site } from './person.ts'

/** A folder for a picture of every page that is looked at. */
const pictures = process.env.STORY_PICTURES
let taken = 0

/**
 * Looks at each page somebody comes to: once as it is, once with complaints, and once in each further state a test names.
 * All the while nothing may be asked for elsewhere than on the page's own site, and no script may throw.
 */
export function looking(page: Page, site: Site) {
  const pages = new Set<string>()
  const violations: string[] = []

  page.on('request', (request) => {
    const own = new URL(request.frame().url()).origin
    if (!request.isNavigationRequest() && new URL(request.url()).origin !== own)
      violations.push(`${own} asks elsewhere: ${request.url()}`)
  })
  page.on('pageerror', (error) => violations.push(`${page.url()}: ${error}`))

  async function look(state = '') {
    await page.waitForLoadState()
    const { hostname, pathname, port } = new URL(page.url())
    // The pages of the stand-ins are not ours to judge.
    if (port !== String(site.port)) return
    const wrong = (await page.title()).startsWith('Fejl: ') && 'with complaints'
    const address = hostname.split('.')[0] + pathname.replace(/[0-9a-f-]{36}/g, ':id')
    const key = [address, wrong, state].filter(Boolean).join(', ')
    if (pages.has(key)) return
    pages.add(key)
    const { width } = page.viewportSize()!
    if (pictures) {
      const place = [basename(process.argv[1]!, '.test.ts'), String(++taken).padStart(3, '0')]
      const file = `${[...place, key.replace(/\W+/g, '-'), width].join('-')}.png`
      await page.screenshot({ path: `${pictures}/${file}`, fullPage: true })
    }
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
    if (wide > 0) violations.push(`${key}: ${wide} px too wide at ${width}`)
    violations.push(...(await axeViolations(page)).map((found) => `${key}: ${found}`))
  }

  return { pages, violations, look }
}
