export type Token = { kind: 'name' | 'text' | 'number' | 'sign'; text: string }

/** Divides an expression of JavaScript in tokens. Undefined when there is anything else in it. */
export function tokensOf(source: string): Token[] | undefined {
  const tokens: Token[] = []
  const pattern =
    /\s+|([A-Za-z_$][\w$]*)|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|(\d+(?:\.\d+)?)|(===|!==|==|!=|<=|>=|&&|\|\||[-+*/!<>()[\],.;=?:{}])/y
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source)
    if (!found) return undefined
    const [, name, single, double, number, sign] = found
    if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else if (single !== undefined || double !== undefined)
      tokens.push({ kind: 'text', text: (single ?? double)!.replace(/\\(.)/g, '$1') })
  }
  return tokens
}
