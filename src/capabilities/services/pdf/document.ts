import type PDFDocument from 'pdfkit'
import { schibstedGrotesk } from './fonts.ts'

type About = { title: string; author: string; language: 'da' | 'en'; at: Date }

/** What a document is written by, from top to bottom. */
export type Writer = {
  heading(level: 1 | 2, text: string): void
  text(text: string): void
  small(text: string): void
  /** Label and value, one pair to a paragraph. */
  facts(pairs: [label: string, value: string][]): void
  list(items: { bold: string; text: string }[], numbered?: boolean): void
}

const margin = 64
const ink = '#1b2a30'
const muted = '#4d5c62'

/**
 * Writes an accessible PDF (PDF/UA): tagged, titled, in a language, with its fonts within. The same input gives the same
 * words. A4.
 */
export async function writePdf(
  { title, author, language, at }: About,
  write: (page: Writer) => void,
): Promise<Buffer> {
  // The worker writes documents; a web process never does, and carries nothing of what it takes.
  const { default: Pdf } = await import('pdfkit')
  const doc = new Pdf({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: language === 'da' ? 'da-DK' : 'en-GB',
    font: null as never,
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  } as unknown as PDFKit.PDFDocumentOptions)
  writeAsXml(doc, { Title: title, Author: author })
  const font = schibstedGrotesk()
  doc.registerFont('text', font)
  doc.registerFont('bold', font, 'SemiBold')
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  write(writer(doc, root))
  root.end()
  doc.end()
  return done
}

type Doc = InstanceType<typeof PDFDocument>

/** pdfkit puts a document's words into its metadata as they are, though that is XML: there they are handed over escaped. */
function writeAsXml(doc: Doc, words: Record<string, string>): void {
  const inner = doc as unknown as { info: object; _addInfo(): void }
  const add = inner._addInfo.bind(inner)
  inner._addInfo = () => {
    const { info } = inner
    const escaped = Object.entries(words).map(([name, word]) => [name, escapedXml(word)])
    inner.info = { ...info, ...Object.fromEntries(escaped) }
    add()
    inner.info = info
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapedXml = (word: string) =>
  printable(word)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (sign) => entities[sign]!)

type Element = ReturnType<Doc['struct']>

function writer(doc: Doc, root: Element): Writer {
  const put =
    (font: 'text' | 'bold', size: number, colour: string, text: string, options = {}) =>
    () =>
      void doc
        .font(font)
        .fontSize(size)
        .fillColor(colour)
        .text(printable(text), { lineGap: 3, ...options })
  const add = (parent: Element, tag: string, ...content: (() => void)[]) => {
    parent.add(doc.struct(tag, {}, content))
  }
  /** Keeps a heading together with what it is over. */
  const room = (height: number) => {
    if (doc.y + height > doc.page.height - margin) doc.addPage()
  }
  return {
    heading(level, text) {
      room(level === 1 ? 80 : 64)
      if (level === 2) doc.moveDown(1)
      add(root, level === 1 ? 'H1' : 'H2', put('bold', level === 1 ? 22 : 14, ink, text))
      doc.moveDown(0.4)
    },
    text(text) {
      add(root, 'P', put('text', 11, ink, text))
      doc.moveDown(0.4)
    },
    small(text) {
      add(root, 'P', put('text', 10, muted, text))
      doc.moveDown(0.6)
    },
    facts(pairs) {
      for (const [label, value] of pairs) {
        room(36)
        add(root, 'P', put('text', 9.5, muted, label), put('text', 11, ink, value))
        doc.moveDown(0.45)
      }
    },
    list(items, numbered = false) {
      const list = doc.struct('L')
      root.add(list)
      items.forEach(({ bold, text }, index) => {
        room(36)
        const item = doc.struct('LI')
        list.add(item)
        const mark = numbered ? `${index + 1}.  ` : '–  '
        add(
          item,
          'LBody',
          put('bold', 11, ink, mark + bold),
          ...(text ? [put('text', 11, ink, text, { indent: 0 })] : []),
        )
        item.end()
        doc.moveDown(0.35)
      })
      list.end()
    },
  }
}

/** The font has Latin letters. What it has not is written as its number, so that nothing disappears. */
const printable = (text: string) =>
  text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    '',
  )
