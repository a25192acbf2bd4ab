/** Public addresses of self-service. A pattern and a link come from the same function. */
export const paths = {
  services: () => '/selvbetjening',
  service: (slug: string) => `/selvbetjening/${slug}`,
  begin: (slug: string) => `/selvbetjening/${slug}/begynd`,
  draft: (slug: string, draft: string) => `/selvbetjening/${slug}/${draft}`,
  page: (slug: string, draft: string, page: string) => `/selvbetjening/${slug}/${draft}/${page}`,
  check: (slug: string, draft: string) => `/selvbetjening/${slug}/${draft}/tjek`,
  /** Whether one needs the service, said before any login. */
  answer: (slug: string, draft: string) => `/selvbetjening/${slug}/${draft}/udfald`,
  /** To be asked although a register has answered. */
  dispute: (slug: string, draft: string) => `/selvbetjening/${slug}/${draft}/ret`,
  send: (slug: string, draft: string) => `/selvbetjening/${slug}/${draft}/send`,
  discard: (slug: string, draft: string) => `/selvbetjening/${slug}/${draft}/slet`,
  receipt: (id: string) => `/kvittering/${id}`,
  receiptPdf: (id: string) => `/kvittering/${id}/pdf`,
  drafts: () => '/mit/kladder',
  schema: () => '/skemaer/selvbetjening-2.json',
}
