/** The Node that everything runs on, pinned by the lock file through the npm package `node`. */
export function runtimeIn(root: string): string
/** Whether what is installed is what the lock file says. */
export function isInstalled(root: string): boolean
/** Fetches the packages unless another start has just done so; `report` is told what is happening. */
export function install(root: string, report: (sentence: string) => void): Promise<void>
