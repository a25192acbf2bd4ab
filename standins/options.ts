import { parseArgs } from 'node:util'

export type Options = {
  portBase: number
  webPort: number
  tenants: string[]
  people: string
  addresses: string
  host: string
  keep?: string
}

const here = (path: string) => new URL(`../${path}`, import.meta.url).pathname

/** The command line; a wrong value is an error with one sentence. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      'port-base': { type: 'string', default: '8100' },
      'web-port': { type: 'string', default: '8000' },
      tenants: { type: 'string', default: 'klitby,lindeaa,faelles' },
      people: { type: 'string', default: here('demo/people.json') },
      addresses: { type: 'string', default: here('demo/addresses.csv') },
      host: { type: 'string', default: '127.0.0.1' },
      keep: { type: 'string' },
    },
  })
  const { people, addresses, host, keep } = values
  const tenants = values.tenants.split(',').filter(Boolean)
  if (tenants.length === 0) throw new Error('--tenants skal nævne mindst én kommune.')
  return {
    portBase: port('--port-base', values['port-base'], 0),
    webPort: port('--web-port', values['web-port'], 1),
    tenants,
    people,
    addresses,
    host,
    ...(keep ? { keep } : {}),
  }
}

function port(name: string, text: string, least: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= 65_531) return number
  throw new Error(`${name} skal være et tal mellem ${least} og 65531, ikke ${text}.`)
}
