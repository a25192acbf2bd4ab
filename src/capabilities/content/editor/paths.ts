const root = '/desk/sider'
const at = (item: string) => `${root}/${item}`

/** Addresses of the editor. */
export const editorPaths = {
  pages: () => root,
  start: () => `${root}/ny`,
  library: () => `${root}/bibliotek`,
  shared: (libraryItem: string) => `${root}/bibliotek/${libraryItem}`,
  queue: () => `${root}/faelles`,
  decision: (item: string) => `${root}/faelles/${item}`,
  acceptance: () => `${root}/faelles/godkendelse`,
  offers: () => `${root}/forslag`,
  offer: (offer: string) => `${root}/forslag/${offer}`,
  facts: () => `${root}/oplysninger`,
  fact: (key: string) => `${root}/oplysninger/${key}`,
  allMedia: () => `${root}/billeder`,
  media: (media: string) => `${root}/billeder/${media}`,
  mediaRemoval: (media: string) => `${root}/billeder/${media}/fjernelse`,
  mediaFile: (media: string, file: string) => `${root}/billeder/${media}/${file}`,
  page: (item: string) => at(item),
  arrange: (item: string) => `${at(item)}/blokke`,
  newBlock: (item: string) => `${at(item)}/ny-blok`,
  block: (item: string, block: string) => `${at(item)}/blokke/${block}`,
  /** Where the image or the document of a block is chosen. */
  choice: (item: string, block: string) => `${at(item)}/blokke/${block}/valg`,
  blockOffer: (item: string, block: string) => `${at(item)}/blokke/${block}/forslag`,
  translation: (item: string) => `${at(item)}/oversaettelse`,
  about: (item: string) => `${at(item)}/om`,
  preview: (item: string) => `${at(item)}/forhaandsvisning`,
  sharing: (item: string) => `${at(item)}/deling`,
  previewLink: (item: string) => `${at(item)}/forhaandsvisning/link`,
  publication: (item: string) => `${at(item)}/udgivelse`,
  submission: (item: string) => `${at(item)}/gennemsyn`,
  review: (item: string) => `${at(item)}/gennemsyn/svar`,
  plan: (item: string) => `${at(item)}/plan`,
  withdrawal: (item: string) => `${at(item)}/nedtagning`,
  versions: (item: string) => `${at(item)}/versioner`,
  version: (item: string, version: string) => `${at(item)}/versioner/${version}`,
  restoration: (item: string, version: string) => `${at(item)}/versioner/${version}/gendannelse`,
  discard: (item: string) => `${at(item)}/kladde/fjernelse`,
  /** Where somebody without a login sees a draft, with a link they were given. */
  secret: (token: string) => `/forhaandsvisning/${token}`,
  secretFile: (token: string, media: string, file: string) =>
    `/forhaandsvisning/${token}/${media}/${file}`,
}
