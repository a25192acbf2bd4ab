/** A piece of XML before it is written. An attribute that is undefined is left out. */
export type Tag = {
  name: string
  attributes: Readonly<Record<string, string | undefined>>
  inside: readonly Tag[] | string
}

/** An element; children that are not there are left out. */
export const tag = (
  name: string,
  attributes: Tag['attributes'] = {},
  inside: readonly (Tag | undefined)[] | string = [],
): Tag => ({
  name,
  attributes,
  inside: typeof inside === 'string' ? inside : inside.filter((one) => one !== undefined),
})

/** An element with text, or none when there is no text. */
export const optional = (name: string, text: string | undefined): Tag | undefined =>
  text === undefined ? undefined : tag(name, {}, text)

/** The XML of a tag, indented by two blanks a level. */
export function printed({ name, attributes, inside }: Tag, indent = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value!, true)}"`)
  const open = `${indent}<${name}${written.join('')}`
  if (inside.length === 0) return `${open}/>\n`
  if (typeof inside === 'string') return `${open}>${escaped(inside)}</${name}>\n`
  const children = inside.map((one) => printed(one, `${indent}  `)).join('')
  return `${open}>\n${children}${indent}</${name}>\n`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

const escaped = (text: string, attribute = false) =>
  text
    // XML 1.0 has no way to say these at all.
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(attribute ? /[&<>"\n\r\t]/g : /[&<>\r]/g, (sign) => entities[sign]!)
