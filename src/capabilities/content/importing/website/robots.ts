/** What a site asks of those who fetch from it by machine (RFC 9309). */
export type Robots = {
  allows(address: string): boolean
  sitemaps: string[]
  /** Seconds between two questions, when it asks for that. */
  delay: number
}

type Rule = { allow: boolean; path: string }

const us = 'faelled-import'
const longestDelay = 5

export const noRobots: Robots = { allows: () => true, sitemaps: [], delay: 0 }
export const closedToRobots: Robots = { allows: () => false, sitemaps: [], delay: 0 }

/** Reads robots.txt; what cannot be understood in it asks for nothing. */
export function readRobots(text: string): Robots {
  const groups = new Map<string, { rules: Rule[]; delay: number }>()
  const sitemaps: string[] = []
  let names: string[] = []
  let inNames = false
  for (const line of text.slice(0, 500_000).split(/\r\n?|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? []
    const name = field.toLowerCase()
    const said = value.trim()
    if (name === 'user-agent') {
      names = inNames ? [...names, said.toLowerCase()] : [said.toLowerCase()]
      inNames = true
      for (const one of names) if (!groups.has(one)) groups.set(one, { rules: [], delay: 0 })
      continue
    }
    if (name === 'sitemap') sitemaps.push(said)
    if (name !== 'allow' && name !== 'disallow' && name !== 'crawl-delay') continue
    inNames = false
    for (const one of names) {
      const group = groups.get(one)!
      if (name === 'crawl-delay') group.delay = Math.min(longestDelay, Number(said) || 0)
      else if (said && group.rules.length < 2000) group.rules.push(ruleOf(name === 'allow', said))
    }
  }
  const { rules, delay } = groups.get(us) ?? groups.get('*') ?? { rules: [], delay: 0 }
  return {
    sitemaps: sitemaps.slice(0, 50),
    delay,
    allows(address) {
      const url = URL.parse(address)
      if (!url) return false
      const path = url.pathname + url.search
      // The longest rule holds; of two as long, the one that allows.
      const [best] = rules
        .filter((rule) => matches(rule.path, path))
        .toSorted((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow))
      return best?.allow ?? true
    },
  }
}

const ruleOf = (allow: boolean, path: string): Rule => ({ allow, path: path.slice(0, 500) })

/** Whether an address begins as a rule says; a star is anything, a dollar the end. Each part is looked for once. */
function matches(rule: string, path: string): boolean {
  const toEnd = rule.endsWith('$')
  const [first = '', ...parts] = rule.replace(/\$$/, '').split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [n, part] of parts.entries()) {
    if (toEnd && n === parts.length - 1)
      return path.length - part.length >= at && path.endsWith(part)
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !toEnd || parts.length > 0 || path.length === at
}
