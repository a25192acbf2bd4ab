import { people, type Person } from './people.ts'

/** All who knock. The foreign ones are logged in next door, and bring that session. */
export const callers = ['nobody', ...people, 'foreignCitizen', 'foreignCaseworker'] as const
export type Caller = 'nobody' | Person | 'foreignCitizen' | 'foreignCaseworker'

/** How a door answers: lets in, asks to log in, or says so much and no more. */
export type Outcome = 'in' | 'login' | 400 | 403 | 404
export type Row = Record<Caller, Outcome>

const all = (outcome: Outcome) => Object.fromEntries(callers.map((one) => [one, outcome])) as Row

/** The same for everybody. */
const open = all('in')
/** Whoever has logged in as a citizen. What they see there is their own. */
const citizens: Row = { ...all('login'), citizen: 'in', otherCitizen: 'in', firm: 'in' }
/** The staff, whatever their role. */
const staff: Row = {
  ...all('login'),
  caseworker: 'in',
  otherTeam: 'in',
  editor: 'in',
  admin: 'in',
  auditor: 'in',
}
const noStaff: Row = {
  ...all('login'),
  caseworker: 403,
  otherTeam: 403,
  editor: 403,
  admin: 403,
  auditor: 403,
}
const caseworkers: Row = { ...noStaff, caseworker: 'in', otherTeam: 'in' }
/** Who handles cases and closes a day. */
const handlers: Row = { ...caseworkers, admin: 'in' }
const admins: Row = { ...noStaff, admin: 'in' }
/** Who makes services, and who lets them out. */
const builders: Row = { ...handlers, editor: 'in' }
const publishers: Row = { ...noStaff, editor: 'in', admin: 'in' }
/** And who may look over their shoulder. */
const readers: Row = { ...handlers, auditor: 'in' }

/** A form is its owner's. Who has not logged in as a citizen is asked to: the service wants to know whose it is. */
const ownForm: Row = { ...all('login'), citizen: 'in', otherCitizen: 404, firm: 404 }
/** A case is its parties', and to anybody else who logs in it is not there. */
const ownCase: Row = { ...ownForm }
/** An appointment exists for the one whose it is, and for the team it is with. */
const ownAppointment: Row = { ...all(404), citizen: 'in', caseworker: 'in' }
const teamsAppointment: Row = { ...caseworkers, otherTeam: 404 }

// What one waits in line for; without it there is no such line.
const aLine = 'slags=byggemoede&minutter=45&sted=office&retur=/selvbetjening'

/**
 * Every door of the house, and who comes in. A line with a question mark is a door tried once more with that query; a
 * word after a colon in it is the name of a thing.
 */
export const matrix: Record<string, Row> = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /metrics': open,
  'GET /assets/*': open,
  'GET /tema/*': open,
  'GET /favicon.ico': open,
  'GET /': open,
  'GET /side/:slug': open,
  'GET /privatliv': open,
  'GET /was': open,
  'GET /soeg': open,
  'GET /soeg/forslag': open,
  'POST /soeg/valg': open,
  'GET /*': open,
  'GET /a-aa': open,
  'GET /nyheder': open,
  'GET /nyheder.atom': open,
  'GET /sitemap.xml': open,
  'GET /robots.txt': open,
  'GET /adresser/soeg': open,

  'GET /login': open,
  'GET /login/svar': all('login'),
  'GET /medarbejder/login': open,
  'GET /medarbejder/login/svar': all('login'),
  'POST /log-af': open,
  'GET /logget-af': open,
  'POST /login/baglog': all(400),

  'GET /mit': citizens,
  'GET /mit/skift': citizens,
  'POST /mit/skift': citizens,
  'GET /mit/oplysninger': citizens,
  'POST /mit/oplysninger': citizens,
  'GET /mit/adgang': citizens,
  'GET /mit/aftaler': citizens,

  'GET /selvbetjening': open,
  'GET /skemaer/selvbetjening-2.json': open,
  'GET /selvbetjening/:slug': open,
  'GET /selvbetjening/:slug/begynd': citizens,
  'GET /selvbetjening/:slug/:draft': ownForm,
  'GET /selvbetjening/:slug/:draft/tjek': ownForm,
  'GET /selvbetjening/:slug/:draft/udfald': ownForm,
  'GET /selvbetjening/:slug/:draft/:page': ownForm,
  'POST /selvbetjening/:slug/:draft/:page': ownForm,
  'POST /selvbetjening/:slug/:draft/send': ownForm,
  'POST /selvbetjening/:slug/:draft/udfald': { ...all(404), citizen: 'in' },
  'POST /selvbetjening/:slug/:draft/ret': { ...all(404), citizen: 'in' },
  'POST /selvbetjening/:slug/:draft/slet': { ...all(404), citizen: 'in' },
  'GET /kvittering/:id': ownForm,
  'GET /kvittering/:id/pdf': ownForm,
  'GET /mit/kladder': citizens,

  'GET /mine-sager': citizens,
  'GET /mine-sager/:id': ownCase,
  'GET /mine-sager/:id/dokumenter/:document': ownCase,
  'GET /mine-sager/:id/afgoerelse/:decision': ownCase,
  'POST /mine-sager/:id/beskeder': ownCase,
  'POST /mine-sager/:id/svar/:request': ownCase,

  'GET /desk/sager': readers,
  'GET /desk/sager/:id': readers,
  'GET /desk/sager/:id/dokumenter/:document': readers,
  'GET /desk/sager/:id/afgoerelse/:decision': readers,
  'GET /desk/sager/:id/oplysninger': handlers,
  'GET /desk/sager/:id/afgoerelse': handlers,
  'POST /desk/sager/tildeling': handlers,
  'POST /desk/sager/:id/ansvarlig': handlers,
  'POST /desk/sager/:id/oplysninger': handlers,
  'POST /desk/sager/:id/beskeder': handlers,
  'POST /desk/sager/:id/notater': handlers,
  'POST /desk/sager/:id/opgaver': handlers,
  'POST /desk/sager/:id/opgaver/:task/udfoert': handlers,
  'POST /desk/sager/:id/frist': handlers,
  'POST /desk/sager/:id/dokumenter': handlers,
  'POST /desk/sager/:id/afgoerelse': handlers,
  'POST /desk/sager/:id/afslutning': handlers,
  'POST /desk/sager/:id/genoptagelse': handlers,

  'GET /a/:code': open,
  'GET /aftaler/:id': ownAppointment,
  'GET /aftaler/:id?n=:bookingProof': open,
  'GET /aftaler/:id/kalender.ics': ownAppointment,
  'GET /aftaler/:id/kalender.ics?n=:bookingProof': open,
  'GET /aftaler/:id/flyt': ownAppointment,
  'GET /aftaler/:id/flyt?n=:bookingProof': open,
  'POST /aftaler/:id/flyt': ownAppointment,
  'GET /aftaler/:id/aflys': ownAppointment,
  'GET /aftaler/:id/aflys?n=:bookingProof': open,
  'POST /aftaler/:id/aflys': ownAppointment,
  [`GET /venteliste?${aLine}`]: citizens,
  [`POST /venteliste?${aLine}`]: citizens,

  'GET /desk': staff,
  'GET /desk/drift': readers,
  'POST /desk/drift/opgaver/:job': admins,

  'GET /desk/beskeder': handlers,
  'POST /desk/beskeder/:id/forsoeg': handlers,
  'POST /desk/beskeder/:id/afslutning': handlers,

  'GET /desk/selvbetjening': builders,
  'GET /desk/selvbetjening/ny': builders,
  'GET /desk/selvbetjening/indlaes': builders,
  'POST /desk/selvbetjening/ny': builders,
  'POST /desk/selvbetjening/indlaes': builders,
  'GET /desk/selvbetjening/:service': builders,
  'GET /desk/selvbetjening/:service/om': builders,
  'GET /desk/selvbetjening/:service/ny-side': builders,
  'GET /desk/selvbetjening/:service/sider/:page': builders,
  'GET /desk/selvbetjening/:service/sider/:page/betingelse': builders,
  'GET /desk/selvbetjening/:service/sider/:page/nyt-spoergsmaal': builders,
  'GET /desk/selvbetjening/:service/spoergsmaal/:question': builders,
  'GET /desk/selvbetjening/:service/spoergsmaal/:question/svartype': builders,
  'GET /desk/selvbetjening/:service/spoergsmaal/:question/betingelse': builders,
  'GET /desk/selvbetjening/:service/spoergsmaal/:question/ny-del': builders,
  'GET /desk/selvbetjening/:service/spoergsmaal/:question/dele/:part': builders,
  'GET /desk/selvbetjening/:service/udfald': builders,
  'GET /desk/selvbetjening/:service/udfald/:outcome': builders,
  'GET /desk/selvbetjening/:service/papirer': builders,
  'GET /desk/selvbetjening/:service/papirer/nyt': builders,
  'GET /desk/selvbetjening/:service/papirer/:document': builders,
  'GET /desk/selvbetjening/:service/behov': builders,
  'GET /desk/selvbetjening/:service/behov/nyt': builders,
  'GET /desk/selvbetjening/:service/behov/:need': builders,
  'GET /desk/selvbetjening/:service/kvittering': builders,
  'GET /desk/selvbetjening/:service/kvittering/nyt-trin': builders,
  'GET /desk/selvbetjening/:service/kvittering/trin/:step': builders,
  'GET /desk/selvbetjening/:service/kvittering/trin/:step/betingelse': builders,
  'GET /desk/selvbetjening/:service/engelsk': builders,
  'GET /desk/selvbetjening/:service/proev': builders,
  'GET /desk/selvbetjening/:service/proev/:page': builders,
  'GET /desk/selvbetjening/:service/versioner': builders,
  'GET /desk/selvbetjening/:service/versioner/:version': builders,
  'GET /desk/selvbetjening/:service/aendringer': builders,
  'GET /desk/selvbetjening/:service/indlaest': builders,
  'GET /desk/selvbetjening/:service/eksport': builders,
  'GET /desk/selvbetjening/:service/udgivelse': builders,
  'GET /desk/selvbetjening/:service/sletning': builders,
  'GET /desk/selvbetjening/:service/beslutninger': builders,
  'GET /desk/selvbetjening/:service/beslutninger/ny': builders,
  'GET /desk/selvbetjening/:service/beslutninger/indlaes': builders,
  'GET /desk/selvbetjening/:service/beslutninger/eksport': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision/om': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision/ny-kolonne': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision/kolonner/:column': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision/ny-regel': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision/regler/:rule': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision/regneark': builders,
  'GET /desk/selvbetjening/:service/beslutninger/:decision/regneark/indlaes': builders,
  'GET /desk/selvbetjening/:service/proever': builders,
  'GET /desk/selvbetjening/:service/proever/ny': builders,
  'GET /desk/selvbetjening/:service/proever/forslag': builders,
  'GET /desk/selvbetjening/:service/proever/:test': builders,
  'GET /desk/selvbetjening/:service/tjekliste': builders,
  'POST /desk/selvbetjening/:service/udgivelse': publishers,
  'POST /desk/selvbetjening/:service/om': builders,
  'POST /desk/selvbetjening/:service/ny-side': builders,
  'POST /desk/selvbetjening/:service/sider/:page': builders,
  'POST /desk/selvbetjening/:service/sider/:page/betingelse': builders,
  'POST /desk/selvbetjening/:service/sider/:page/nyt-spoergsmaal': builders,
  'POST /desk/selvbetjening/:service/spoergsmaal/:question': builders,
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/svartype': builders,
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/betingelse': builders,
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/ny-del': builders,
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/dele/:part': builders,
  'POST /desk/selvbetjening/:service/udfald/:outcome': builders,
  'POST /desk/selvbetjening/:service/papirer/nyt': builders,
  'POST /desk/selvbetjening/:service/papirer/:document': builders,
  'POST /desk/selvbetjening/:service/behov/nyt': builders,
  'POST /desk/selvbetjening/:service/behov/:need': builders,
  'POST /desk/selvbetjening/:service/kvittering': builders,
  'POST /desk/selvbetjening/:service/kvittering/nyt-trin': builders,
  'POST /desk/selvbetjening/:service/kvittering/trin/:step': builders,
  'POST /desk/selvbetjening/:service/kvittering/trin/:step/betingelse': builders,
  'POST /desk/selvbetjening/:service/engelsk': builders,
  'POST /desk/selvbetjening/:service/beslutninger/ny': builders,
  'POST /desk/selvbetjening/:service/beslutninger/indlaes': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/eftersyn': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/om': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/ny-kolonne': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/kolonner/:column': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/ny-regel': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/regler/:rule': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/regneark/indlaes': builders,
  'POST /desk/selvbetjening/:service/beslutninger/:decision/fjernelse': builders,
  'POST /desk/selvbetjening/:service/proever/ny': builders,
  'POST /desk/selvbetjening/:service/proever/forslag': builders,
  'POST /desk/selvbetjening/:service/proever/:test': builders,
  'POST /desk/selvbetjening/:service/tjekliste/:criterion': builders,
  'POST /desk/selvbetjening/:service/raekkefoelge': builders,
  'POST /desk/selvbetjening/:service/proev/:page': builders,
  'POST /desk/selvbetjening/:service/papirer/:document/fjernelse': builders,
  'POST /desk/selvbetjening/:service/behov/:need/fjernelse': builders,
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/dele/:part/fjernelse': builders,
  'POST /desk/selvbetjening/:service/spoergsmaal/:question/fjernelse': builders,
  'POST /desk/selvbetjening/:service/sider/:page/fjernelse': builders,
  'POST /desk/selvbetjening/:service/versioner/:version/gendannelse': builders,
  'POST /desk/selvbetjening/:service/sletning': builders,

  'GET /desk/soegning': publishers,
  'POST /desk/soegning/synonymer': publishers,
  'POST /desk/soegning/synonymer/fjernelse': publishers,
  'POST /desk/soegning/svar': publishers,
  'POST /desk/soegning/svar/fjernelse': publishers,
  'POST /desk/soegning/kle': publishers,

  'GET /desk/kalender': caseworkers,
  'GET /desk/kalender/aftaler/:id': teamsAppointment,
  'POST /desk/kalender/aftaler/:id/papirer': teamsAppointment,
  'GET /desk/kalender/ny': caseworkers,
  'POST /desk/kalender/ny': caseworkers,
  'GET /desk/kalender/lukkedage': handlers,
  'POST /desk/kalender/lukkedage': handlers,
  'POST /desk/kalender/lukkedage/:id/fjernelse': handlers,
  'GET /desk/kalender/tider': admins,
  'POST /desk/kalender/tider': admins,
  'GET /desk/kalender/tider/ny-ressource': admins,
  'POST /desk/kalender/tider/ny-ressource': admins,
  'GET /desk/kalender/tider/ressourcer/:id': admins,
  'POST /desk/kalender/tider/ressourcer/:id': admins,
  'GET /desk/kalender/tider/ressourcer/:id/ny-tid': admins,
  'POST /desk/kalender/tider/ressourcer/:id/ny-tid': admins,
  'GET /desk/kalender/tider/:id': admins,
  'POST /desk/kalender/tider/:id': admins,
  'POST /desk/kalender/tider/:id/fjernelse': admins,
}
