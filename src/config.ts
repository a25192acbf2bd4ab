import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')
const whole = z.coerce.number().int()

const Environment = z.object({
  PORT: whole.min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  FAELLED_DATA: z.string().default('.data'),
  FAELLED_DEMO: flag.default(false),
  FAELLED_HTTPS: flag.default(false),
  FAELLED_EXTERNAL_PORT: whole.min(1).max(65_535).optional(),
  FAELLED_OPERATOR_HOST: z.string().default('localhost'),
  FAELLED_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  FAELLED_SECRET_PREVIOUS: z.string().optional(),
  FAELLED_METRICS_TOKEN: z.string().min(16).optional(),
  FAELLED_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  FAELLED_RATE_LIMIT: whole.min(1).default(600),
  FAELLED_TRUST_PROXY: flag.default(false),
  DATABASE_URL: z.url('must be a postgres:// address').optional(),
  WEB_DATABASE_URL: z.url('must be a postgres:// address').optional(),
  FAELLED_POOL: whole.min(1).max(100).default(12),
  SMTP_URL: z.string().optional(),
  SMS_URL: z.url().optional(),
  SMS_TOKEN: z.string().optional(),
  CPR_URL: z.url().optional(),
  CPR_MUNICIPALITY_CVR: z.string().optional(),
  DATAFORDELER_KEY: z.string().optional(),
  DATAFORDELER_URL: z.url().default('https://graphql.datafordeler.dk'),
  ADRESSEVAELGER_URL: z.url().default('https://adressevaelger.dk'),
  ADRESSEVAELGER_TOKEN: z.string().default('adressevaelger123'),
  PLANDATA_URL: z.url().default('https://geoserver.plandata.dk'),
  MILJOEPORTAL_URL: z.url().default('https://arealeditering-dist-geo.miljoeportal.dk'),
  BORGERDK_URL: z.url().optional(),
  BORGERDK_TENANT: z.string().default('faelles'),
  FAELLED_IMPORT_HOSTS: z.string().default(''),
  CLAMD: z.string().optional(),
  S3_URL: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_KEY_ID: z.string().optional(),
  S3_SECRET: z.string().optional(),
  S3_REGION: z.string().default('auto'),
})

/** Everything the installation may be told from outside, read once and judged. */
export type Config = ReturnType<typeof readConfig>

/** Thrown when the environment cannot be used; the message is one sentence for the operator. */
export class ConfigError extends Error {
  name = 'ConfigError'
}

/** Reads the environment. Ports are whole numbers, addresses are URLs, sizes are bytes. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw new ConfigError(`${path.join('.')} cannot be used: ${message}`)
  }
  const e = parsed.data
  const dataDir = resolve(e.FAELLED_DATA)
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir,
    demo: e.FAELLED_DEMO,
    https: e.FAELLED_HTTPS,
    /** The port people see in the address line; absent when it is the scheme's own. */
    externalPort: e.FAELLED_EXTERNAL_PORT ?? (e.FAELLED_HTTPS ? undefined : e.PORT),
    operatorHost: e.FAELLED_OPERATOR_HOST,
    trustProxy: e.FAELLED_TRUST_PROXY,
    secrets: [
      e.FAELLED_SECRET ?? keptSecret(dataDir),
      ...(e.FAELLED_SECRET_PREVIOUS?.split(',') ?? []),
    ],
    metricsToken: e.FAELLED_METRICS_TOKEN,
    log: e.FAELLED_LOG,
    /** Requests that change something, per minute and sender. */
    rateLimit: e.FAELLED_RATE_LIMIT,
    databaseUrl: e.DATABASE_URL,
    webDatabaseUrl: e.WEB_DATABASE_URL,
    pool: e.FAELLED_POOL,
    smtpUrl: e.SMTP_URL,
    sms: e.SMS_URL ? { url: e.SMS_URL, token: e.SMS_TOKEN ?? '' } : undefined,
    cpr: e.CPR_URL ? { url: e.CPR_URL, municipalityCvr: e.CPR_MUNICIPALITY_CVR ?? '' } : undefined,
    /** The public registers of properties, or undefined when people are asked instead. */
    property: e.DATAFORDELER_KEY
      ? {
          datafordeler: { url: e.DATAFORDELER_URL, key: e.DATAFORDELER_KEY },
          adressevaelger: { url: e.ADRESSEVAELGER_URL, token: e.ADRESSEVAELGER_TOKEN },
          plandata: e.PLANDATA_URL,
          miljoeportal: e.MILJOEPORTAL_URL,
        }
      : undefined,
    /** borger.dk's articles, and the tenant that has them in the library for all; undefined when nobody has. */
    borgerdk: e.BORGERDK_URL ? { url: e.BORGERDK_URL, tenant: e.BORGERDK_TENANT } : undefined,
    /** `host:port` of websites in the house's own net that may be moved from. */
    importHosts: e.FAELLED_IMPORT_HOSTS.split(/[\s,]+/).filter(Boolean),
    /** `host:port` of clamd, or undefined when files are not scanned. */
    clamd: e.CLAMD,
    s3: e.S3_URL
      ? {
          url: e.S3_URL,
          bucket: e.S3_BUCKET ?? '',
          keyId: e.S3_KEY_ID ?? '',
          secret: e.S3_SECRET ?? '',
          region: e.S3_REGION,
        }
      : undefined,
  }
}

/** An installation that is given no secret makes one and keeps it beside its data. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataDir, { recursive: true })
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
  return secret
}
