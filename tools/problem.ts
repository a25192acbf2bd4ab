/** Something the operator can mend: shown as one sentence, without a stack. Ends the program with `code`. */
export class Problem extends Error {
  name = 'Problem'
  code: number

  constructor(sentence: string, code = 1) {
    super(sentence)
    this.code = code
  }
}
