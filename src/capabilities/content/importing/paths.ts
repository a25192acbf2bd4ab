const root = '/desk/sider/indflytning'
const at = (run: string) => `${root}/${run}`

/** Addresses of moving in. */
export const importPaths = {
  runs: () => root,
  begin: () => `${root}/ny`,
  run: (run: string) => at(run),
  stop: (run: string) => `${at(run)}/pause`,
  resume: (run: string) => `${at(run)}/fortsaettelse`,
  report: (run: string) => `${at(run)}/rapport`,
}
