const danish = /^(?:\+?45|0045)?([2-9]\d{7}|1\d{7})$/
const foreign = /^(?:\+|00)([1-9]\d{6,14})$/

/** A telephone number as `+` and digits (E.164), however it was typed; undefined when it cannot be one. */
export function plainPhone(typed: string): string | undefined {
  const tight = typed.replace(/[\s().\-\u2010-\u2015]/g, '')
  const home = danish.exec(tight)
  if (home) return `+45${home[1]}`
  const away = foreign.exec(tight)
  return away && !away[1]!.startsWith('45') ? `+${away[1]}` : undefined
}
