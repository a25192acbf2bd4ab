import { crc32, deflateRawSync } from 'node:zlib'

// Small true files for tests: the first bytes of what people send.

const types = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Override PartName="/word/document.xml" ContentType="application/${type}.main+xml"/></Types>`

/** A zip archive of these entries, deflated but for an entry called `mimetype`. */
export function zip(entries: [name: string, body: string | Buffer][]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const [name, text] of entries) {
    const body = Buffer.from(text)
    const stored = name === 'mimetype'
    const packed = stored ? body : deflateRawSync(body)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(stored ? 0 : 8, 4)
    about.writeUInt32LE(crc32(body), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(body.length, 18)
    about.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    parts.push(Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, place, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, directory, end])
}

/** A TIFF whose directory lies after a picture of so many bytes, as scanners write it. */
export function tiffOf(pictureBytes: number): Buffer {
  const head = Buffer.from('49492a0000000000', 'hex')
  head.writeUInt32LE(8 + pictureBytes, 4)
  const directory = Buffer.from('010000010300010000000100000000000000', 'hex')
  return Buffer.concat([head, Buffer.alloc(pictureBytes), directory])
}

const word = 'vnd.openxmlformats-officedocument.wordprocessingml.document'
const document: [string, string] = ['word/document.xml', '<w:document/>']

export const samples = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  heic: Buffer.concat([
    Buffer.from('00000018667479706865696300000000', 'hex'),
    Buffer.from('heicmif1'),
    Buffer.alloc(40),
  ]),
  tiff: tiffOf(256),
  webp: Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.from([40, 0, 0, 0]),
    Buffer.from('WEBPVP8 '),
    Buffer.alloc(32),
  ]),
  docx: zip([['[Content_Types].xml', types(word)], document]),
  docm: zip([['[Content_Types].xml', types('vnd.ms-word.document.macroEnabled')], document]),
  odt: zip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<a/>'],
  ]),
}
