import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../src/config.ts'
import { root } from './program.ts'
import type { Place } from './start-house.ts'

/** How many ports after PORT the stand-ins take: two logins for citizens, one for staff, the world, SMTP. */
export const standInPorts = 5

const tenants = ['klitby', 'lindeaa', 'faelles']
const world = ({ port }: Pick<Config, 'port'>) => `http://localhost:${port + 4}`

/** The stand-ins' program and arguments. */
export function standIns({ port, dataDir }: Pick<Config, 'port' | 'dataDir'>): string[] {
  const addresses = join(root, '../shared/data/adresser-sample.csv')
  const ports = ['--port-base', String(port + 1), '--web-port', String(port)]
  const places = ['--tenants', tenants.join(','), '--keep', join(dataDir, 'standins')]
  const found = existsSync(addresses) ? ['--addresses', addresses] : []
  return ['standins/main.ts', ...ports, ...places, ...found]
}

/** What web and worker must be told to use them, where the operator has not named the real ones. */
export function standInsEnvironment(config: Pick<Config, 'port'>, given: NodeJS.ProcessEnv) {
  const told = {
    SMTP_URL: `smtp://localhost:${config.port + 5}`,
    SMS_URL: world(config),
    SMS_TOKEN: 'kun-til-demo',
    CPR_URL: world(config),
    CPR_MUNICIPALITY_CVR: '99300019',
    BORGERDK_URL: world(config),
    DATAFORDELER_KEY: 'kun-til-demo',
    DATAFORDELER_URL: `${world(config)}/datafordeler`,
    ADRESSEVAELGER_URL: `${world(config)}/adressevaelger`,
    PLANDATA_URL: `${world(config)}/plandata`,
    MILJOEPORTAL_URL: `${world(config)}/miljoeportal`,
  }
  return Object.fromEntries(Object.entries(told).filter(([name]) => !given[name]))
}

/** Where one reads what was sent. */
export const outboxOf = (config: Pick<Config, 'port'>): Place => [
  `${world(config)}/`,
  'Udbakke: de e-mails og sms’er, der er sendt',
]
