/** The letters of a page: by its mark, its header, its own word for it, or what the bytes can be. */
export function lettersOf(bytes: Buffer, type: string): string {
  const named =
    markOf(bytes) ??
    /charset=["']?([\w-]+)/i.exec(type)?.[1] ??
    /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1] ??
    /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(bytes.subarray(0, 200).toString('latin1'))?.[1]
  const decoder = decoderOf(named)
  if (decoder && decoder.encoding !== 'utf-8') return decoder.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Says that it is UTF-8, or nothing, and is not.
    return new TextDecoder(named ? 'utf-8' : 'windows-1252').decode(bytes)
  }
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function decoderOf(name: string | undefined): TextDecoder | undefined {
  try {
    return name ? new TextDecoder(name) : undefined
  } catch {
    return undefined
  }
}
