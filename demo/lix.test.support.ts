const abbreviations = /\b(bl\.a|ca|d|dvs|f\.eks|fx|jf|kl|kr|m\.m|nr|pr|stk|tlf)\./gi

/**
 * Reading ease by Björnsson (lix): words in a sentence, and the share of words over six letters in percent. A line that ends
 * without a mark is a sentence of its own; a full stop in an abbreviation, a date, a time or an amount ends none.
 */
export function lix(text: string): number {
  const plain = text
    .replace(abbreviations, (short) => short.replaceAll('.', ''))
    .replace(/(\d)[.,](?=\d)/g, '$1')
    .replace(/(\d)\.(?=\s+\p{Ll})/gu, '$1')
  const sentences = plain.split(/[.:!?\n]+/).filter((one) => /[\p{L}\d]/u.test(one))
  const words = plain.match(/[\p{L}\d]+/gu) ?? []
  if (!words.length) return 0
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}
