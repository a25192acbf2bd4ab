import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { packagedChromium, type Program } from './chromium-package.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]
const names = ['chromium', 'chromium-headless-shell', 'google-chrome']

/** Where a browser may come from, in order. Each says which program it has, or undefined. */
export const sources: Record<string, () => Program | undefined | Promise<Program | undefined>> = {
  CHROMIUM_PATH: () => at(process.env.CHROMIUM_PATH),
  PATH: () => at(...(process.env.PATH ?? '').split(delimiter).flatMap(namesIn), ...onMac),
  playwright: () => at(...playwrightCache()),
  package: packagedChromium,
  apt: installed,
}

let chosen: Promise<Program> | undefined

/** Starts the first browser that starts and draws text. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  chosen ??= choose()
  return launch(await chosen)
}

async function choose(): Promise<Program> {
  const tried: string[] = []
  for (const [name, find] of Object.entries(sources)) {
    try {
      const program = await find()
      if (!program) continue
      await using browser = await launch(program)
      const page = await browser.newPage()
      await assertFontsRender(page)
      return program
    } catch (error) {
      tried.push(`${name}: ${String(error).split('\n')[0]}`)
    }
  }
  throw new Error(
    `No browser could be started. Set CHROMIUM_PATH. Tried: ${tried.join('; ') || 'none found'}`,
  )
}

export const launch = ({ path, env }: Program): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: flags,
    env: { ...(process.env as Record<string, string>), ...env },
  })

/** A browser without a font starts all the same and draws nothing; this stops the tests that would then prove nothing. */
export async function assertFontsRender(page: Page): Promise<void> {
  const drawn = await page.evaluate(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 60 })
    const pen = canvas.getContext('2d')
    pen.font = '40px sans-serif'
    pen.fillText('Fælled', 10, 45)
    return pen.getImageData(0, 0, 300, 60).data.some((value) => value > 0)
  })()`)
  assert.ok(drawn, 'the browser draws no text: it has no font')
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on the page as it stands, one line for each element; empty when nothing. */
export async function axeViolations(page: Page): Promise<string[]> {
  const script = await page.evaluate<boolean>(hasScript)
  const seen = JSON.stringify([script, page.viewportSize(), await page.evaluate(looks)])
  if (clean.has(seen)) return []
  const found = await violationsOn(script ? page : await likeness(page))
  if (found.length === 0) clean.add(seen)
  return found
}

/** Pages that nothing was wrong with: many people come to the same page, and axe is the slowest of them. */
const clean = new Set<string>()

// All that axe can see: where, in which colours, and the page but for ids and secrets that are new each time.
const looks = `[
  location.hostname,
  matchMedia('(prefers-color-scheme: dark)').matches,
  document.documentElement.outerHTML
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/<input [^>]*type="hidden"[^>]*>/g, ''),
]`

async function violationsOn(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign script, so axe is evaluated from outside, not put into the page.
  await page.evaluate(axe)
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], preload: false })`,
  )) as { violations: { id: string; help: string; nodes: { target: string[] }[] }[] }
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}

// What stands in noscript is text to a browser with script, and elements to one without.
const hasScript = `(() => {
  const probe = document.createElement('div')
  probe.innerHTML = '<noscript><i></i></noscript>'
  return probe.querySelector('i') === null
})()`

// Where script is off, axe cannot run either. It looks at a likeness: the same elements, in a browser that can run axe
// but none of the page's own script.
async function likeness(page: Page): Promise<Page> {
  let like = likenesses.get(page)
  if (!like) likenesses.set(page, (like = mirror(page)))
  const { show } = await like
  return show((await page.content()).replace(/<(\/?)noscript/g, '<$1div'))
}

type Mirror = { show: (body: string) => Promise<Page> }
const likenesses = new WeakMap<Page, Promise<Mirror>>()

async function mirror(page: Page): Promise<Mirror> {
  const from = page.context()
  const dark = await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)
  const context = await from.browser()!.newContext({
    storageState: await from.storageState(),
    viewport: page.viewportSize(),
    colorScheme: dark ? 'dark' : 'light',
  })
  page.once('close', () => void context.close().catch(() => {}))
  const like = await context.newPage()
  let body = ''
  await like.route('**/*', (route) => {
    const request = route.request()
    if (request.resourceType() === 'script') return route.abort()
    if (!request.isNavigationRequest()) return route.continue()
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
  })
  return {
    async show(markup) {
      body = markup
      await like.setViewportSize(page.viewportSize()!)
      if (page.url().startsWith('http')) await like.goto(page.url())
      else await like.setContent(body)
      return like
    },
  }
}

const at = (...paths: (string | undefined)[]): Program | undefined => {
  const path = paths.find((one) => one && existsSync(one))
  return path ? { path } : undefined
}

const namesIn = (folder: string) => names.map((name) => join(folder, name))
const onMac = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

function playwrightCache(): string[] {
  const own = process.env.PLAYWRIGHT_BROWSERS_PATH
  const caches = [
    own,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ]
  const programs =
    '{chromium,chromium_headless_shell}-*/*/{chrome,headless_shell,chrome-headless-shell}'
  return caches.flatMap((cache) =>
    cache ? globSync(programs, { cwd: cache }).map((path) => join(cache, path)) : [],
  )
}

/** On Debian, as root, the system's own package is fetched. */
function installed(): Program | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const packages = ['chromium-headless-shell', 'fonts-dejavu-core']
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
  return at('/usr/bin/chromium-headless-shell')
}

const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'ignore' })
