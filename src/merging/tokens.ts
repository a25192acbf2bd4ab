const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'

/** What must not be merged inside, best first: half of one and half of another would be a third thing nobody wrote. */
const atoms = [
  String.raw`\{\{[^{}]*\}\}`, // placeholder
  String.raw`!?\[[^\[\]]*\]\([^()\s]*\)`, // link or picture
  String.raw`https?:\/\/[^\s<>()]*[^\s<>().,;:!?]`,
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`\d{1,2}\.\s?(?:${months})(?:\s\d{4})?`,
  String.raw`§+\s?\d+\w?(?:,\s?stk\.\s?\d+)?`,
  String.raw`\d+(?:[.,:\/-]\d+)*(?:\s?(?:%|kr\.?|kroner)(?![\p{L}]))?`,
]
const atom = new RegExp(`^(?:${atoms.join('|')})$`, 'u')
const token = new RegExp(
  [...atoms, String.raw`\p{L}[\p{L}\p{M}\p{N}'’-]*`, String.raw`\s+`, '.'].join('|'),
  'gsu',
)

/** Words, spaces and marks, with numbers, amounts, dates, laws, links and placeholders whole. Joined, they are the text again. */
export const tokensOf = (text: string): string[] => text.match(token) ?? []

/** The numbers, dates, links … of a text in order: what a reader acts on. */
export const factsIn = (text: string): string[] => tokensOf(text).filter(isFact)

export const isFact = (one: string): boolean => atom.test(one)
