/** What the schema itself has no words for. Said by `formErrors` unless the room says it better. */
export function inOurWords(issue: { code?: string | undefined; input?: unknown }): string {
  const { code, input } = issue
  if (input === undefined || input === '' || (Array.isArray(input) && input.length === 0)) {
    return 'missing'
  }
  return code === 'too_big' ? 'tooLong' : code === 'too_small' ? 'tooShort' : 'notUnderstood'
}

const da: Record<string, string> = {
  missing: 'Skriv eller vælg et svar',
  tooLong: 'Skriv lidt kortere',
  tooShort: 'Skriv lidt mere',
  notUnderstood: 'Skriv svaret på en anden måde. Vi forstod det ikke',
}

const en: typeof da = {
  missing: 'Write or choose an answer',
  tooLong: 'Write a little less',
  tooShort: 'Write a little more',
  notUnderstood: 'Write the answer in another way. We did not understand it',
}

/** Words for complaints no room has worded; an English room spreads `en` into its own. */
export const formErrors = { da, en }
