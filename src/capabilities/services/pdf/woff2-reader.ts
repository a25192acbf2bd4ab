/** Reads numbers one after the other, big-endian, as font files write them. */
export function reader(bytes: Buffer) {
  let at = 0
  const take = (length: number) => {
    const from = at
    at += length
    return from
  }
  const u8 = () => bytes.readUInt8(take(1))
  const u16 = () => bytes.readUInt16BE(take(2))
  return {
    get at() {
      return at
    },
    skip: (length: number) => void take(length),
    take: (length: number) => bytes.subarray(take(length), at),
    text: (length: number) => bytes.toString('latin1', take(length), at),
    u8,
    u16,
    i16: () => bytes.readInt16BE(take(2)),
    u32: () => bytes.readUInt32BE(take(4)),
    /** UIntBase128: seven bits to a byte. */
    base128() {
      let value = 0
      for (let count = 0; count < 5; count++) {
        const byte = u8()
        value = value * 128 + (byte & 127)
        if (byte < 128) return value
      }
      throw new Error('a number in the font is too long')
    },
    /** 255UInt16: one to three bytes. */
    short() {
      const first = u8()
      if (first === 253) return u16()
      if (first === 255) return u8() + 253
      if (first === 254) return u8() + 506
      return first
    },
  }
}

export type Reader = ReturnType<typeof reader>
