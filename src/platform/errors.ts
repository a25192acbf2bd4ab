/** Ends a request on purpose. Everything else that is thrown is a fault of ours. */
export class Stop extends Error {
  name = 'Stop'
  status: number
  code: string

  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

export const notFound = () => new Stop(404, 'not-found')
export const forbidden = () => new Stop(403, 'forbidden')

/**
 * Thrown by a reaction whose other end does not answer: the same reaction is told again after `seconds`,
 * however often it takes, without counting as a failure of ours.
 */
export class Later extends Error {
  name = 'Later'
  seconds: number

  constructor(seconds: number, reason: string) {
    super(reason)
    this.seconds = seconds
  }
}
