/** Runs `work` while nobody else holds the lock file; `onWait` is told once if we must wait. */
export function withLock<T>(file: string, work: () => Promise<T>, onWait?: () => void): Promise<T>
