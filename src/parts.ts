import { join } from 'node:path'
import type { Config } from './config.ts'
import { borgerDk } from './integrations/borgerdk/index.ts'
import { clamdScanner } from './integrations/clamd/index.ts'
import { cprRegister } from './integrations/cpr/index.ts'
import { domainProof } from './integrations/domain-proof/index.ts'
import { openIdLogin } from './integrations/mitid/client.ts'
import { propertyRegister } from './integrations/property/index.ts'
import { gatewaySms } from './integrations/sms/index.ts'
import { smtpMail } from './integrations/smtp/index.ts'
import { diskStorage } from './integrations/storage-disk/index.ts'
import { s3Storage } from './integrations/storage-s3/index.ts'
import { websiteFetcher } from './integrations/website/index.ts'
import { keyring } from './platform/keys.ts'
import type { Parts } from './rooms.ts'

/** The clients of the world's systems, as the configuration names them. What is not named is said to be missing. */
export function partsOf(config: Config): Parts {
  const cpr = config.cpr && cprRegister(config.cpr)
  return {
    keys: keyring(config.secrets),
    storage: config.s3 ? s3Storage(config.s3) : diskStorage(join(config.dataDir, 'files')),
    scanner: config.clamd ? clamdScanner(config.clamd) : undefined,
    mail: config.smtpUrl ? smtpMail(config.smtpUrl) : missing('SMTP_URL'),
    sms: config.sms ? gatewaySms(config.sms) : missing('SMS_URL'),
    register: cpr?.person ?? missing('CPR_URL'),
    property: config.property && propertyRegister(config.property),
    relations: cpr && { children: cpr.children },
    login: openIdLogin(),
    borgerdk: config.borgerdk && {
      ...borgerDk(config.borgerdk),
      tenant: config.borgerdk.tenant,
    },
    fetchWeb: websiteFetcher({ allowed: config.importHosts }),
    domains: { proof: domainProof(), reserved: [config.operatorHost] },
  }
}

/** Throws when asked, as a system that is down would: the rest of the house goes on. */
const missing = (name: string) => async (): Promise<never> => {
  throw new Error(`${name} is not set`)
}
