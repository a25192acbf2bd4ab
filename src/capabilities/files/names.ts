import { type Kind, kindOf } from './kinds.ts'

const mostCharacters = 120

// Control characters, and those that turn the direction of writing or cannot be seen.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * A file's name as we show it: letters of any language are kept; folders, control characters and signs that turn
 * the writing around are not. The ending is that of the content, so that nothing is opened as what it is not.
 */
export function displayName(given: string, type: string): string {
  const last =
    given
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast((part) => part.trim()) ?? ''
  const name = last
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const kind = kindOf(type)
  const ending = kind && endingToAdd(name, kind)
  const bare = name || 'fil'
  if (!ending) return shortened(bare, bare.lastIndexOf('.'))
  return shortened(`${bare}.${ending}`, bare.length)
}

function endingToAdd(name: string, { endings }: Kind): string | undefined {
  const has = name.toLowerCase().split('.').slice(1).at(-1)
  return has && endings.includes(has) ? undefined : endings[0]
}

/** Cut before the ending, never within a character. */
function shortened(name: string, dot: number): string {
  const letters = Array.from(name)
  if (letters.length <= mostCharacters) return name
  const ending = dot > 0 && name.length - dot <= 10 ? Array.from(name.slice(dot)) : []
  return [...letters.slice(0, mostCharacters - ending.length), ...ending].join('')
}

const plain: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  Æ: 'Ae',
  Ø: 'Oe',
  Å: 'Aa',
  ß: 'ss',
}

/** The header that makes a browser save and not show (RFC 6266), the name in full by RFC 5987. */
export function attachmentHeader(name: string): string {
  const ascii = name
    .replace(/[æøåÆØÅß]/g, (letter) => plain[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["\\%;]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`
}
