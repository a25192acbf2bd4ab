const block =
  'address|article|aside|blockquote|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|menu|nav|object|ol|p|pre|script|section|style|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|noscript|textarea'
const tags = new RegExp(
  `(<\\/?(?:${block})\\b(?:[^>"']|"[^"]*"|'[^']*')*>|<!--[\\s\\S]*?-->)`,
  'gi',
)
const keepsLines = /^<(\/?)(pre|script|style|svg|textarea)\b/i

/**
 * Text as WordPress' old editor kept it, with the paragraphs readers saw: a blank line begins a new one, a single break is
 * a break. What stands in pre, script and style is left as it is.
 */
export function paragraphed(text: string): string {
  let kept = 0
  return text
    .replace(/\r\n?/g, '\n')
    .split(tags)
    .map((part) => {
      const [, end, name] = keepsLines.exec(part) ?? []
      if (name) kept = Math.max(0, kept + (end ? -1 : 1))
      if (kept || part.startsWith('<!--') || isTag(part)) return part
      return part
        .split(/\n\s*\n/)
        .map((one) => (one.trim() ? `<p>${one.trim().replace(/\n/g, '<br>\n')}</p>` : ''))
        .join('\n')
    })
    .join('')
}

const isTag = (part: string) => new RegExp(`^<\\/?(?:${block})\\b`, 'i').test(part)
