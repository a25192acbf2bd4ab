const at = (service: string) => `/desk/selvbetjening/${service}`

/** Addresses of what is shared. A pattern and a link come from the same function. */
export const sharingPaths = {
  shared: () => at('faelles'),
  adoption: () => `${at('faelles')}/overtag`,
  answer: (offer: string) => `${at('faelles')}/forslag/${offer}`,
  variant: (service: string) => `${at(service)}/faelles`,
  decision: (service: string) => `${at(service)}/faelles/stilling`,
  offer: (service: string) => `${at(service)}/faelles/forslag`,
  sharing: (service: string) => `${at(service)}/deling`,
}
