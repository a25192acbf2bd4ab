const slowMs = 3000

/** What a step may say of itself while it runs. */
export type Tell = (detail: string) => void

/** Runs one step and prints it with its seconds: ✓ when it went well, ✗ when not. A slow one says that it runs. */
export async function step<T>(label: string, work: (tell: Tell) => Promise<T>): Promise<T> {
  const began = performance.now()
  let detail = ''
  const showing = process.stdout.isTTY
  const tell = (said: string) => {
    detail = said
    if (showing) process.stdout.write(`\r\u001B[K… ${label}: ${said}`)
  }
  if (showing) process.stdout.write(`… ${label}`)
  const slow = setTimeout(() => showing || print(`… ${label}${detail && `: ${detail}`}`), slowMs)
  const end = (mark: string) => {
    clearTimeout(slow)
    const line = `${mark} ${label}${detail && ` (${detail})`}  ${seconds(began)}`
    print(showing ? `\r\u001B[K${line}` : line)
  }
  try {
    const result = await work(tell)
    end('✓')
    return result
  } catch (error) {
    end('✗')
    throw error
  }
}

/** Seconds since `began` (of performance.now), as "1,2 s". */
export const seconds = (began: number) =>
  `${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s`

/** A line to the operator. */
export function print(line: string) {
  process.stdout.write(`${line}\n`)
}
