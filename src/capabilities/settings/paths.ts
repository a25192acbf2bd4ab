const root = '/desk/opsaetning'

/** Addresses of how a tenant presents itself. A pattern and a link come from the same function. */
export const paths = {
  settings: () => root,
  look: () => `${root}/udseende`,
  /** The colours being tried, as a style sheet. */
  trial: () => `${root}/udseende/proeve.css`,
  /** What is to be said of them, as a part of the page. */
  verdict: () => `${root}/udseende/dom`,
  lookRestoration: (version: string) => `${root}/udseende/versioner/${version}/gendannelse`,
  profile: () => `${root}/profil`,
  domains: () => `${root}/domaener`,
  domain: (host: string) => `${root}/domaener/${host}`,
  domainProof: (host: string) => `${root}/domaener/${host}/kontrol`,
  mainDomain: (host: string) => `${root}/domaener/${host}/primaert`,
  domainRemoval: (host: string) => `${root}/domaener/${host}/fjernelse`,
  picture: (file: string) => `/tema/billeder/${file}`,
}
