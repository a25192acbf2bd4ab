import { Writable } from 'node:stream'
import { pino } from 'pino'

export type Log = Pick<pino.Logger, 'error' | 'warn' | 'info' | 'debug' | 'child'>

// A CPR number: day (also 61-91, as given to persons without one), month, year, number, with or without what people
// and addresses put between. Letters and figures next to it make it something else; a hyphen, as in a file's name, does not.
const cpr =
  /(?<![\da-z])(?:[0-2]\d|3[01]|[6-8]\d|9[01])(?:0[1-9]|1[0-2])\d{2}(?:[-\s\u2010-\u2015]{0,3}|%20|%2d|\+)\d{4}(?![\da-z])/gi

/** Replaces what looks like a CPR number, since no log, error or trace may hold one. */
export const withoutCpr = (text: string) => text.replace(cpr, '[cpr]')

/** Structured lines to `out`. No line leaves with a CPR number, a token or a cookie in it. */
export function openLog(level: string, out: NodeJS.WritableStream = process.stdout): pino.Logger {
  const masked = new Writable({
    decodeStrings: false,
    write: (line, _, done) => void out.write(withoutCpr(String(line)), () => done()),
  })
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          '*.token',
          '*.cookie',
          '*.authorization',
          '*.password',
          '*.secret',
          '*.cpr',
          '*.body',
        ],
        censor: '[hidden]',
      },
    },
    masked,
  )
}
