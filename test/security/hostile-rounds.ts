import { besiegedTown, type Finding } from './hostile.ts'
import { few, noNames, payloads } from './payloads.ts'

/**
 * Throws the few payloads that stand first, and every `every`th of the others, at the doors, each at `width` of them: in addresses, queries, headers, fields, names of
 * fields and of files. Then looks at every page and reads every letter.
 */
export async function siege({ every, width }: { every: number; width: number }) {
  await using besieged = await besiegedTown()
  const { looks, forms, count, findings } = besieged
  await besieged.learn()
  const chosen = payloads.filter((_, at) => at < few.length || at % every === 0)
  const withFiles = forms.filter((fresh) => /:page$|beskeder$|svar|dokumenter$/.test(fresh().door))
  for (const [at, payload] of chosen.entries()) {
    for (let turn = 0; turn < width; turn++) {
      // Steps that share no divisor with how many there are, so that all meet all in the end.
      const round = at * width + turn
      await besieged.throwAt(
        looks[(round * 7) % looks.length]!,
        payload,
        Math.floor(round / looks.length),
      )
      await besieged.throwInto(
        forms[(round * 5) % forms.length]!,
        payload,
        Math.floor(round / forms.length),
      )
    }
    if (at % 4 === 0) await besieged.throwFile(withFiles[(at / 4) % withFiles.length]!, payload)
  }
  for (const door of besieged.doors) {
    for (const payload of noNames) await besieged.throwAddress(door, payload)
  }
  await besieged.look()
  await besieged.here.work()
  besieged.readMails()
  return {
    findings: distinct(findings),
    figure:
      `${chosen.length} payloads at ${looks.length} pages and ${forms.length} forms, ${count.requests.toLocaleString('en')} ` +
      `requests, ${count.pages.toLocaleString('en')} pages and letters read, ${findings.length} findings`,
  }
}

/** One of each kind, so that what is wrong in one place is told once. */
const distinct = (findings: Finding[]) => [
  ...new Map(findings.map((finding) => [`${finding.where} ${finding.fault}`, finding])).values(),
]
