import type { Readable } from 'node:stream'

/** Why a file is no WordPress export that can be read. */
export type NotRead = 'zip' | 'gzip' | 'not-wxr' | 'entities' | 'empty'

/**
 * How a file's bytes are letters: by its mark, its own word for it, and what its bytes can be. Many old exports call
 * themselves UTF-8 and are not.
 */
export async function encodingOf(
  bytes: Readable,
): Promise<{ encoding: string } | { problem: NotRead }> {
  let head = Buffer.alloc(0)
  let isUtf8 = true
  const strict = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (head.length < 4096) head = Buffer.concat([head, chunk.subarray(0, 4096)])
    try {
      if (isUtf8) strict.decode(chunk, { stream: true })
    } catch {
      isUtf8 = false
    }
    const problem = problemIn(head)
    if (problem && head.length >= 64) return { problem }
  }
  if (!head.length) return { problem: 'empty' }
  const problem = problemIn(head)
  if (problem) return { problem }
  return { encoding: named(head) ?? (isUtf8 ? 'utf-8' : 'windows-1252') }
}

function problemIn(head: Buffer): NotRead | undefined {
  if (head[0] === 0x50 && head[1] === 0x4b) return 'zip'
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  return undefined
}

function named(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const [, name] = /<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head.toString('latin1')) ?? []
  if (!name || /^utf-?(8|16)$/i.test(name)) return undefined
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}
