const at = (service: string) => `/desk/selvbetjening/${service}`

/** Addresses of the builder. A pattern and a link come from the same function. */
export const buildingPaths = {
  services: () => '/desk/selvbetjening',
  start: () => '/desk/selvbetjening/ny',
  import: () => '/desk/selvbetjening/indlaes',
  service: at,
  about: (service: string) => `${at(service)}/om`,
  arrange: (service: string) => `${at(service)}/raekkefoelge`,
  newPage: (service: string) => `${at(service)}/ny-side`,
  page: (service: string, page: string) => `${at(service)}/sider/${page}`,
  pageRemoval: (service: string, page: string) => `${at(service)}/sider/${page}/fjernelse`,
  pageCondition: (service: string, page: string) => `${at(service)}/sider/${page}/betingelse`,
  newQuestion: (service: string, page: string) => `${at(service)}/sider/${page}/nyt-spoergsmaal`,
  question: (service: string, question: string) => `${at(service)}/spoergsmaal/${question}`,
  widget: (service: string, question: string) => `${at(service)}/spoergsmaal/${question}/svartype`,
  questionRemoval: (service: string, question: string) =>
    `${at(service)}/spoergsmaal/${question}/fjernelse`,
  questionCondition: (service: string, question: string) =>
    `${at(service)}/spoergsmaal/${question}/betingelse`,
  newPart: (service: string, question: string) => `${at(service)}/spoergsmaal/${question}/ny-del`,
  part: (service: string, question: string, part: string) =>
    `${at(service)}/spoergsmaal/${question}/dele/${part}`,
  partRemoval: (service: string, question: string, part: string) =>
    `${at(service)}/spoergsmaal/${question}/dele/${part}/fjernelse`,
  outcomes: (service: string) => `${at(service)}/udfald`,
  outcome: (service: string, outcome: string) => `${at(service)}/udfald/${outcome}`,
  documents: (service: string) => `${at(service)}/papirer`,
  newDocument: (service: string) => `${at(service)}/papirer/nyt`,
  document: (service: string, document: string) => `${at(service)}/papirer/${document}`,
  documentRemoval: (service: string, document: string) =>
    `${at(service)}/papirer/${document}/fjernelse`,
  needed: (service: string) => `${at(service)}/behov`,
  newNeed: (service: string) => `${at(service)}/behov/nyt`,
  need: (service: string, need: string) => `${at(service)}/behov/${need}`,
  needRemoval: (service: string, need: string) => `${at(service)}/behov/${need}/fjernelse`,
  receipt: (service: string) => `${at(service)}/kvittering`,
  newStep: (service: string) => `${at(service)}/kvittering/nyt-trin`,
  step: (service: string, step: string) => `${at(service)}/kvittering/trin/${step}`,
  stepCondition: (service: string, step: string) =>
    `${at(service)}/kvittering/trin/${step}/betingelse`,
  english: (service: string) => `${at(service)}/engelsk`,
  preview: (service: string) => `${at(service)}/proev`,
  previewPage: (service: string, page: string) => `${at(service)}/proev/${page}`,
  versions: (service: string) => `${at(service)}/versioner`,
  version: (service: string, version: string) => `${at(service)}/versioner/${version}`,
  restoration: (service: string, version: string) =>
    `${at(service)}/versioner/${version}/gendannelse`,
  changes: (service: string) => `${at(service)}/aendringer`,
  imported: (service: string) => `${at(service)}/indlaest`,
  export: (service: string) => `${at(service)}/eksport`,
  publication: (service: string) => `${at(service)}/udgivelse`,
  removal: (service: string) => `${at(service)}/sletning`,
}
