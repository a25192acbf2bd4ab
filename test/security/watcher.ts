import { Writable } from 'node:stream'
import { sql } from 'kysely'
import type { Town } from '../town.ts'
import type { Answer } from './knock.ts'

/** Reads all that leaves the house, and keeps what it finds of what should not be there. */
export function openWatcher(forbidden: RegExp) {
  const found: string[] = []
  const read = { answers: 0, mails: 0, sms: 0, lines: 0, jobs: 0 }

  const look = (where: string, text: string) => {
    const hit = forbidden.exec(text)
    if (hit) found.push(`${where}: …${text.slice(Math.max(0, hit.index - 60), hit.index + 40)}…`)
  }

  return {
    found,
    read,
    /** How much was read, in words. */
    figure: () =>
      Object.entries(read)
        .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
        .join(', '),
    look,
    /** A log that is read as it is written. */
    log: new Writable({
      decodeStrings: false,
      write(line, _, done) {
        for (const one of String(line).split('\n').filter(Boolean)) {
          read.lines++
          look('log', one)
        }
        done()
      },
    }),
    answer(where: string, answer: Answer, sent = '') {
      read.answers++
      const { statusCode, headers, rawPayload } = answer
      // What we sent ourselves may come back, as in a link to the same page in another language.
      const without = (text: string) =>
        sent ? text.replaceAll(sent, '').replaceAll(encodeURIComponent(sent), '') : text
      look(`${where} (${statusCode}), header`, without(JSON.stringify(headers)))
      look(`${where} (${statusCode})`, without(rawPayload.toString('utf8')))
    },
    /** What has been sent so far, and what the queue holds for one tenant. */
    async rest({ sent, ownerDb }: Town, tenantId: string) {
      for (const mail of sent.mails) {
        read.mails++
        const attached = mail.attachments.map(({ name, body }) => `${name} ${String(body)}`)
        look('mail', JSON.stringify({ ...mail, attachments: attached }))
      }
      for (const sms of sent.sms) {
        read.sms++
        look('sms', JSON.stringify(sms))
      }
      const { rows } = await sql<{ job: string }>`
        select row_to_json(job)::text as job from graphile_worker._private_jobs job
        where payload ->> 'tenant' = ${tenantId}`.execute(ownerDb)
      for (const { job } of rows) {
        read.jobs++
        look('job', job)
      }
    },
  }
}
