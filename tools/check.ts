import { devTool } from './dev-tool.ts'
import { print, step } from './progress.ts'

const steps: [string, () => Promise<void>][] = [
  ['Formatering (oxfmt)', () => devTool('oxfmt', ['--check', '.'])],
  ['Regler (oxlint)', () => devTool('oxlint', ['.'])],
  ['Typer (tsc)', () => devTool('tsc', ['-p', '.', '--noEmit'])],
]

/** Formatting, lint and types. All are tried, so that one round shows everything; says whether all is well. */
export async function check(): Promise<boolean> {
  let well = true
  for (const [label, work] of steps) {
    await step(label, work).catch((error: Error) => {
      well = false
      print(error.message)
    })
  }
  return well
}
