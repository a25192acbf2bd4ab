/** The words of the pages about how a tenant presents itself. */
export const settingsTexts = {
  settings: 'Opsætning',
  lead: 'Sådan møder borgerne jer: udseende, navn og kontakt, og de adresser I har på nettet.',
  parts: {
    look: { title: 'Udseende', text: 'Farver, mærke, tegning og skrift' },
    profile: { title: 'Navn og kontakt', text: 'Telefon, e-mail, adresse, CVR og sociale medier' },
    domains: { title: 'Domæner', text: 'De adresser, jeres sider har på nettet' },
  },
}
