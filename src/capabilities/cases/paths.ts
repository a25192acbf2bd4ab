/** Public addresses are text for people, so they are Danish. */
export const paths = {
  mine: () => '/mine-sager',
  case: (id: string) => `/mine-sager/${id}`,
  answer: (id: string, request: string) => `/mine-sager/${id}/svar/${request}`,
  messages: (id: string) => `/mine-sager/${id}/beskeder`,
  document: (id: string, document: string) => `/mine-sager/${id}/dokumenter/${document}`,
  decision: (id: string, decision: string) => `/mine-sager/${id}/afgoerelse/${decision}`,
}

/** The desk's addresses. */
export const deskPaths = {
  inbox: () => '/desk/sager',
  assignments: () => '/desk/sager/tildeling',
  case: (id: string) => `/desk/sager/${id}`,
  assignment: (id: string) => `/desk/sager/${id}/ansvarlig`,
  request: (id: string) => `/desk/sager/${id}/oplysninger`,
  messages: (id: string) => `/desk/sager/${id}/beskeder`,
  notes: (id: string) => `/desk/sager/${id}/notater`,
  tasks: (id: string) => `/desk/sager/${id}/opgaver`,
  taskDone: (id: string, task: string) => `/desk/sager/${id}/opgaver/${task}/udfoert`,
  deadline: (id: string) => `/desk/sager/${id}/frist`,
  decision: (id: string) => `/desk/sager/${id}/afgoerelse`,
  letter: (id: string, decision: string) => `/desk/sager/${id}/afgoerelse/${decision}`,
  closure: (id: string) => `/desk/sager/${id}/afslutning`,
  reopening: (id: string) => `/desk/sager/${id}/genoptagelse`,
  documents: (id: string) => `/desk/sager/${id}/dokumenter`,
  document: (id: string, document: string) => `/desk/sager/${id}/dokumenter/${document}`,
}
