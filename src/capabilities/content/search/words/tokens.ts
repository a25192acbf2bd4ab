const longestWord = 40

const run = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu

/**
 * The words of a text as they stand there, in lower case and in order. A word with a hyphen is itself written together and
 * its parts: »e-boks« is eboks, e and boks.
 */
export function tokensOf(text: string): string[] {
  const found: string[] = []
  for (const [word] of text.normalize('NFC').toLocaleLowerCase('da').matchAll(run)) {
    const parts = word.split(/[-’']/)
    if (parts.length > 1) found.push(parts.join('').slice(0, longestWord))
    for (const part of parts) found.push(part.slice(0, longestWord))
  }
  return found
}
