import type { Account } from './account.ts'

/** Where a cluster lies, with which programs and as whom it runs, and whether it must survive a power cut. */
export type Cluster = {
  /** PostgreSQL's data folder. */
  home: string
  binaries: string
  account: Account | undefined
  /** The file that PostgreSQL's own log is added to. */
  log: string
  durable: boolean
}

/** PostgreSQL listens to many variables; it gets none of the operator's. */
export const plainEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** What every cluster of ours is told. Nothing a person typed may reach the log: no statements, details or parameters. */
export function settings({ durable }: Cluster): string[] {
  const told = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(durable ? {} : forgetful),
  }
  return Object.entries(told).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** All may be lost at a power cut, and little is written for one. */
const forgetful = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '256MB',
}
