/**
 * Resolves when the operator asks us to end. Ctrl-C often comes twice at once (from the terminal and through npm), so
 * only what comes a second later is a second Ctrl-C; that one ends us here and now.
 */
export function askedToEnd(onImpatience: () => void = () => {}): Promise<NodeJS.Signals> {
  return new Promise((asked) => {
    let first = 0
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (first === 0) {
          first = Date.now()
          asked(name)
        } else if (Date.now() - first > 1000) {
          onImpatience()
          process.exit(130)
        }
      })
    }
  })
}
