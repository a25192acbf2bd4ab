import { fileTypeFromBuffer } from 'file-type'

/** A kind of file we take: its endings, the usual one first, and what people call it. */
export type Kind = { endings: string[]; label: string }

const office = 'application/vnd.openxmlformats-officedocument.'
const open = 'application/vnd.oasis.opendocument.'
const heic: Kind = { endings: ['heic', 'heif'], label: 'HEIC' }

const kinds: Record<string, Kind> = {
  'application/pdf': { endings: ['pdf'], label: 'PDF' },
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe', 'jfif'], label: 'JPG' },
  'image/png': { endings: ['png'], label: 'PNG' },
  'image/apng': { endings: ['png', 'apng'], label: 'PNG' },
  'image/heic': heic,
  'image/heif': heic,
  'image/heic-sequence': heic,
  'image/heif-sequence': heic,
  'image/tiff': { endings: ['tif', 'tiff'], label: 'TIFF' },
  'image/webp': { endings: ['webp'], label: 'WebP' },
  // Drawings from architects.
  'image/vnd.dwg': { endings: ['dwg'], label: 'DWG' },
  [`${office}wordprocessingml.document`]: { endings: ['docx'], label: 'Word' },
  [`${office}spreadsheetml.sheet`]: { endings: ['xlsx'], label: 'Excel' },
  [`${open}text`]: { endings: ['odt'], label: 'ODT' },
  [`${open}spreadsheet`]: { endings: ['ods'], label: 'ODS' },
  'text/plain': { endings: ['txt', 'csv'], label: 'Tekst' },
}

export const kindOf = (type: string): Kind | undefined => kinds[type]

/** How many of a file's first bytes are looked at: enough for the list of contents of a Word document. */
export const sampleBytes = 64 * 1024

/**
 * The type of a file by its first bytes, never by what its sender called it; undefined when it is not one we take.
 * SVG, HTML, programs, archives and documents with macros are not.
 */
export async function typeOf(sample: Buffer, name: string): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(sample).catch(() => undefined)
  if (found) return found.mime in kinds ? found.mime : undefined
  if (isTiff(sample)) return 'image/tiff'
  return isNamedText(name) && isText(sample) ? 'text/plain' : undefined
}

// A scanned page's directory often lies after the picture, out of the sample's sight.
const isTiff = (sample: Buffer) => /^(49492a00|4d4d002a)/.test(sample.toString('hex', 0, 4))

const isNamedText = (name: string) => /\.(txt|csv)$/i.test(name.trim())

// Text holds no control characters but tab and line breaks, and does not begin as markup does.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/
const markup = /^\s*<|<(script|svg|html|iframe|!doctype)/i

function isText(sample: Buffer): boolean {
  const text = decoded(sample)
  return !control.test(text) && !markup.test(text.replace(/^\uFEFF/, ''))
}

/** As UTF-8; what is not is read as the Windows text it then most often is. */
function decoded(sample: Buffer): string {
  try {
    // A sample may end within a character, which a stream is allowed to.
    return new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(sample)
  }
}
