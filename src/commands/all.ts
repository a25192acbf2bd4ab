import { audit } from './audit.ts'
import { bench } from './bench.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { importing } from './import.ts'
import { jobs } from './jobs.ts'
import { migrate } from './migrate.ts'
import { rules } from './rules.ts'
import { start } from './start.ts'
import { tenant } from './tenant.ts'
import { test } from './test.ts'
import { torture } from './torture.ts'
import { version } from './version.ts'
import { web } from './web.ts'
import { worker } from './worker.ts'

/** Everything `faelled` can do, in the order it is listed. What a command needs is imported when it runs. */
export const commands: Command[] = [
  start,
  web,
  worker,
  migrate,
  demo,
  tenant,
  importing,
  jobs,
  audit,
  rules,
  check,
  test,
  bench,
  torture,
  version,
]
