import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { elements, isOwnId, isPlain, looks, places } from './allowed.ts'

/** A drawing that can do nothing but be seen; `removed` are the names of what was left out. Sizes are in pixels. */
export type CleanSvg = { svg: string; width: number; height: number; removed: string[] }

const most = { characters: 300_000, elements: 5000, depth: 40, uses: 50 }

/** Rewrites an SVG with nothing in it but what is allowed. Undefined when it is none, or too large to be a logo. */
export function cleanSvg(text: string): CleanSvg | undefined {
  if (text.length > most.characters) return undefined
  const drawing = newDrawing()
  const parser = new SaxesParser()
  try {
    parser.on('error', (error) => {
      throw error
    })
    // Without a list of entities there are none to swell.
    parser.on('doctype', () => drawing.removed.add('!DOCTYPE'))
    parser.on('opentag', (tag) => open(drawing, tag))
    parser.on('text', (words) => say(drawing, words))
    parser.on('cdata', (words) => say(drawing, words))
    parser.on('closetag', ({ name }) => close(drawing, name))
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch {
    return undefined
  }
  const { out, size, removed } = drawing
  if (!size || size.width <= 0 || size.height <= 0) return undefined
  return { svg: out.join(''), ...size, removed: [...removed] }
}

type Drawing = {
  out: string[]
  size: { width: number; height: number } | undefined
  removed: Set<string>
  /** Names of the elements we are in; what was left out has none of its content either. */
  path: string[]
  leftOutAt: number | undefined
  /** How deep we are in what has an id: a drawing that uses what uses others can swell without end. */
  named: number[]
  rules: Map<string, Record<string, string>>
  counted: { elements: number; uses: number }
}

const newDrawing = (): Drawing => ({
  out: [],
  size: undefined,
  removed: new Set(),
  path: [],
  leftOutAt: undefined,
  named: [],
  rules: new Map(),
  counted: { elements: 0, uses: 0 },
})

function open(drawing: Drawing, { name, attributes }: SaxesTagPlain) {
  const { path, out, counted, named } = drawing
  path.push(name)
  if (drawing.leftOutAt !== undefined) return
  if (++counted.elements > most.elements || path.length > most.depth) throw new Error('too much')
  const isRoot = path.length === 1
  const swells = name === 'use' && (named.length > 0 || ++counted.uses > most.uses)
  if (!elements.has(name) || swells || isRoot !== (name === 'svg')) {
    drawing.leftOutAt = path.length
    if (name !== 'style') drawing.removed.add(name)
    return
  }
  if (isRoot) drawing.size = sizeOf(attributes)
  else if (attributes.id !== undefined) named.push(path.length)
  const own = attributesOf(drawing, attributes)
  const kept = Object.entries(isRoot ? { ...own, ...rootOf(drawing, own) } : own)
  out.push(`<${name}${kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`)
}

function say({ out, path, leftOutAt, rules }: Drawing, words: string) {
  const name = path.at(-1)
  if (leftOutAt === path.length && name === 'style') return readRules(words, rules)
  if (leftOutAt === undefined && (name === 'title' || name === 'desc')) out.push(escaped(words))
}

function close(drawing: Drawing, name: string) {
  const { path, out, named } = drawing
  if (drawing.leftOutAt === undefined) out.push(`</${name}>`)
  if (drawing.leftOutAt === path.length) drawing.leftOutAt = undefined
  if (named.at(-1) === path.length) named.pop()
  path.pop()
}

/** Rules for classes (`.cls-1 { fill: #fff }`), as drawing programs write them. */
function readRules(css: string, rules: Drawing['rules']) {
  for (const [, names = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const [, name = ''] of names.matchAll(/(?:^|,)\s*\.([\w-]+)\s*(?=,|$)/g))
      rules.set(name, { ...rules.get(name), ...declarations(body) })
  }
}

const declarations = (css: string): Record<string, string> =>
  Object.fromEntries(
    css
      .split(';')
      .map((one) => one.split(':').map((part) => part.trim()))
      .filter(([name = '', value = '']) => looks.has(name) && isPlain(value))
      .map(([name, value]) => [name!, value!]),
  )

function attributesOf(
  { rules, removed }: Drawing,
  attributes: Record<string, string>,
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style' || name === 'class' || name === 'version' || name.startsWith('xmlns'))
      continue
    const isLink = name === 'href' || name === 'xlink:href'
    if (isLink ? isOwnId(value) : (looks.has(name) || places.has(name)) && isPlain(value))
      kept[isLink ? 'href' : name] = value
    else if (!/^(data-|aria-|xml:space|enable-background|inkscape:|sodipodi:)/.test(name))
      removed.add(name)
  }
  const classes = (attributes.class ?? '').split(/\s+/)
  const ruled = Object.assign({}, ...classes.map((one) => rules.get(one)))
  return { ...kept, ...ruled, ...declarations(attributes.style ?? '') }
}

const number = (text: string | undefined) => Number(/^[\d.]+(?=(px)?$)/.exec(text ?? '')?.[0])

function sizeOf({ viewBox = '', width, height }: Record<string, string>) {
  const [, , boxWidth, boxHeight] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [own, ownHeight] = [number(width), number(height)]
  const size =
    boxWidth && boxHeight
      ? { width: Math.round(boxWidth), height: Math.round(boxHeight) }
      : { width: Math.round(own), height: Math.round(ownHeight) }
  return size.width && size.height ? { width: size.width, height: size.height } : undefined
}

const rootOf = ({ size }: Drawing, { viewBox }: Record<string, string>) => ({
  viewBox: viewBox ?? `0 0 ${size?.width} ${size?.height}`,
  width: String(size?.width),
  height: String(size?.height),
  xmlns: 'http://www.w3.org/2000/svg',
})

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign as '&'])
