const root = '/desk/sider'

/** Addresses of what holds the website together: its menu, old addresses, and how it stands. */
export const siteSettings = {
  menu: () => `${root}/menu`,
  redirects: () => `${root}/viderestillinger`,
  redirectImport: () => `${root}/viderestillinger/indlaes`,
  redirectRemoval: () => `${root}/viderestillinger/fjernelse`,
  health: () => `${root}/tilstand`,
}
