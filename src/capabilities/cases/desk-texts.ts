import type { State } from './cases.ts'
import type { Outcome } from './decisions.ts'
import type { EventName } from './file.ts'
import { decisionTexts } from './desk-texts-decision.ts'
import { conflicts, errors } from './desk-texts-errors.ts'
import { inboxTexts } from './desk-texts-inbox.ts'

const states: Record<State, string> = {
  received: 'Ny',
  'in-progress': 'I gang',
  'waiting-for-citizen': 'Venter på borger',
  decided: 'Afgjort',
  closed: 'Afsluttet',
}

const outcomes: Record<Outcome, string> = {
  granted: 'Ja, fuldt ud',
  'granted-with-conditions': 'Ja, med vilkår',
  rejected: 'Nej (afslag)',
  dismissed: 'Sagen afvises',
}

const events: Record<EventName, string> = {
  opened: 'Sagen blev oprettet',
  assigned: 'Sagen fik en sagsbehandler',
  unassigned: 'Sagen blev lagt tilbage til teamet',
  moved: 'Sagen skiftede team',
  'information-requested': 'Borgeren blev bedt om noget',
  'information-received': 'Borgeren svarede',
  'message-from-citizen': 'Besked fra borgeren',
  'message-from-staff': 'Besked til borgeren',
  noted: 'Notat',
  'task-added': 'Ny opgave',
  'task-done': 'Opgave udført',
  'document-added': 'Nyt papir i sagen',
  'deadline-set': 'Fristen blev ændret',
  decided: 'Sagen blev afgjort',
  closed: 'Sagen blev afsluttet',
  reopened: 'Sagen blev genoptaget',
  'not-told': 'Borgeren kunne ikke få besked. Ring, eller send et brev',
}

const da = {
  ...inboxTexts,
  ...decisionTexts,
  states,
  outcomes,
  events,
  errors,
  conflicts,
  cases: 'Sager',
  facts: 'Om sagen',
  number: 'Sagsnummer',
  kle: 'KLE-emne',
  opened: 'Modtaget',
  deadline: 'Frist',
  noDeadline: 'Ingen frist',
  responsible: 'Sagsbehandler',
  turn: 'Hvis tur',
  turns: { staff: 'Vores', citizen: 'Borgerens', nobody: 'Ingens' },
  parties: 'Parter',
  roles: { applicant: 'Ansøger', representative: 'Repræsentant' },
  phone: 'Telefon',
  email: 'E-mail',
  address: 'Adresse',
  actions: 'Det kan du gøre',
  requestInformation: 'Bed om oplysninger',
  decide: 'Afgør sagen',
  write: 'Skriv til borgeren',
  writeHint: 'Borgeren får en e-mail om, at der er en besked, og læser den i sagen.',
  sendMessage: 'Send besked',
  note: 'Notat',
  noteHint:
    'Skriv faktiske oplysninger og vigtige skridt ned med det samme (offentlighedsloven § 13). Borgeren ser det ikke på siden, men kan få aktindsigt.',
  saveNote: 'Gem notat',
  task: 'Opgave',
  taskWhat: 'Hvad skal gøres?',
  taskDue: 'Senest',
  addTask: 'Tilføj opgave',
  tasks: 'Opgaver',
  done: 'Udført',
  setDeadline: 'Ret fristen',
  deadlineDay: 'Ny frist',
  deadlineWhy: 'Hvorfor',
  close: 'Afslut sagen',
  closeWhy: 'Hvorfor afsluttes sagen?',
  closeWithout:
    'Sagen er ikke afgjort. Afslut den kun, hvis den er trukket tilbage eller ikke skal afgøres her.',
  reopen: 'Genoptag sagen',
  reopenWhy: 'Hvorfor tages sagen op igen?',
  move: 'Skift sagsbehandler eller team',
  assignee: 'Sagsbehandler',
  saveAssignment: 'Gem',
  addDocument: 'Læg et papir i sagen',
  documentTitle: 'Titel',
  documentSubject: 'Kort om indholdet',
  documentSubjectHint: 'Står i journalen (offentlighedsloven § 15).',
  direction: 'Er det kommet ind eller sendt ud?',
  directions: { in: 'Kommet ind', out: 'Sendt ud' },
  file: 'Fil',
  saveDocument: 'Læg i sagen',
  documents: 'Papirer',
  noDocuments: 'Der er ingen papirer i sagen.',
  summary: 'Det skrev borgeren',
  messages: 'Beskeder',
  noMessages: 'Der er ingen beskeder i sagen.',
  history: 'Alt, der er sket',
  house: 'Systemet',
  citizen: 'Borgeren',
  asked: 'Vi har bedt om',
  askedBy: 'Senest',
  answer: 'Svar',
  answered: 'Har vi fået',
  missing: 'Mangler',
  gapTitle: 'Der er ingen notater i sagen',
  gapText:
    'Har du talt med nogen eller fundet noget ud af, som har betydning? Skriv det i et notat, før du afgør sagen (offentlighedsloven § 13).',
  readOnly: 'Du kan læse sagen, men ikke ændre den.',
  back: 'Til sagen',
}

/** The desk speaks Danish; English waits for staff who need it. */
export const deskTexts = { da, en: da }
