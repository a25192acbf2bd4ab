import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Attachment = {
  filename: string
  contentType: string
  contentId?: string
  content: Buffer
}

export type Message = {
  id: string
  type: 'email' | 'sms'
  at: string
  from: string
  to: string[]
  subject: string
  text: string
  html?: string
  reference?: string
  attachments: Attachment[]
}

export type Mailbox = {
  add(message: Omit<Message, 'id' | 'at'>): Message
  get(id: string): Message | undefined
  list(filter?: { to?: string; type?: string }): Message[]
  clear(): void
}

/** Keeps what was sent: the newest `cap` in memory, and all of it in a JSON-lines file when a folder is given. */
export function mailbox({ folder, cap = 2000 }: { folder?: string; cap?: number } = {}): Mailbox {
  const file = folder && join(folder, 'messages.jsonl')
  if (folder) mkdirSync(folder, { recursive: true })
  let kept = file && existsSync(file) ? readBack(file, cap) : []

  return {
    add(message) {
      const whole = { id: randomUUID(), at: new Date().toISOString(), ...message }
      kept.push(whole)
      if (kept.length > cap) kept.shift()
      if (file) appendFileSync(file, asLine(whole))
      return whole
    },
    get: (id) => kept.find((message) => message.id === id),
    list: ({ to, type } = {}) =>
      kept
        .filter((message) => !type || message.type === type)
        .filter((message) => !to || message.to.some((one) => sameRecipient(one, to)))
        .toReversed(),
    clear() {
      kept = []
      if (file) rmSync(file, { force: true })
    },
  }
}

const digits = (text: string) => text.replace(/\D/g, '')

/** E-mail addresses are the same whatever their case; numbers whatever their spaces and plus sign. */
function sameRecipient(one: string, other: string): boolean {
  if (one.includes('@') || other.includes('@'))
    return one.toLowerCase() === other.trim().toLowerCase()
  const [a, b] = [digits(one), digits(other)]
  return b.length >= 8 && (a === b || a === `45${b}`)
}

const asText = (attachment: Attachment) => ({
  ...attachment,
  content: attachment.content.toString('base64'),
})

const asLine = (message: Message) =>
  JSON.stringify({ ...message, attachments: message.attachments.map(asText) }) + '\n'

/** The newest messages of the file, which is cut down to them; a line torn by a power cut is left out. */
function readBack(file: string, cap: number): Message[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const messages = lines.flatMap(fromLine).slice(-cap)
  writeFileSync(file, messages.map(asLine).join(''))
  return messages
}

function fromLine(line: string): Message[] {
  type Line = Omit<Message, 'attachments'> & { attachments: ReturnType<typeof asText>[] }
  try {
    const read = JSON.parse(line) as Line
    const whole = (one: Line['attachments'][number]) => ({
      ...one,
      content: Buffer.from(one.content, 'base64'),
    })
    return [{ ...read, attachments: read.attachments.map(whole) }]
  } catch {
    return []
  }
}
