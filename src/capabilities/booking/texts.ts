import type { Language } from '../../ui/dates.ts'
import type { Place } from './booking.ts'

const weekdays = {
  MO: 'mandag',
  TU: 'tirsdag',
  WE: 'onsdag',
  TH: 'torsdag',
  FR: 'fredag',
  SA: 'lørdag',
  SU: 'søndag',
}

const errors: Record<string, string> = {
  timeMissing: 'Vælg en tid',
  timeTaken: 'Tiden er lige blevet taget. Vælg en anden',
  nameMissing: 'Skriv navnet',
  tooLong: 'Skriv lidt kortere',
  emailWrong: 'Skriv e-mailen sådan: navn@eksempel.dk',
  phoneWrong: 'Skriv telefonnummeret med 8 cifre',
  contactMissing: 'Skriv en e-mail eller et telefonnummer, så vi kan give besked',
  dayMissing: 'Skriv en dato, fx 3 12 2026',
  dayOrder: 'Den sidste dag skal komme efter den første',
  dayPast: 'Vælg en dag, der ikke er gået',
  tooFar: 'Vælg højst et halvt år',
  kindMissing: 'Vælg, hvad mødet handler om',
  placeMissing: 'Vælg, hvordan I mødes',
  weekdayMissing: 'Vælg mindst én ugedag',
  clockWrong: 'Skriv klokkeslættet sådan: 9.15',
  clockOrder: 'Der skal lukkes senere, end der åbnes',
  gridWrong: 'Skriv et helt antal minutter mellem 5 og 480',
  seatsWrong: 'Skriv et helt tal mellem 1 og 100',
  reasonMissing: 'Skriv hvorfor, så dine kolleger ved det',
  titleMissing: 'Skriv, hvad aftalen handler om',
}

const da = {
  errors,
  weekdays,
  appointment: 'Din aftale',
  appointments: 'Aftaler',
  places: { office: 'På kommunen', video: 'På video', phone: 'På telefon' } as Record<
    Place,
    string
  >,
  weWillCall: (phone: string) => (phone ? `Vi ringer til dig på ${phone}` : 'Vi ringer til dig'),
  videoFollows: 'Du får linket til videomødet af din sagsbehandler',
  when: 'Hvornår',
  where: 'Hvor',
  whom: 'Du møder',
  what: 'Hvad',
  minutes: (n: number) => `${n} minutter`,
  bring: 'Tag det her med',
  bringNothing: 'Du skal ikke tage noget med.',
  move: 'Flyt',
  moveTitle: 'Flyt din aftale',
  moveLead: (old: string) =>
    `Du har en tid ${old}. Vælg en ny, så flytter vi aftalen med det samme.`,
  moveTo: 'Flyt til',
  moved: 'Din aftale er flyttet',
  movedDetail:
    'Den gamle tid er givet fri. Vi sender en ny bekræftelse, og din kalender følger med.',
  cancel: 'Aflys',
  cancelTitle: 'Vil du aflyse din aftale?',
  cancelLead: 'Så kan en anden få tiden. Vil du hellere have en anden tid, kan du flytte den.',
  cancelYes: 'Aflys aftalen',
  cancelNo: 'Behold aftalen',
  cancelled: 'Aftalen er aflyst',
  cancelledDetail: 'Vi sender en bekræftelse. Vil du have en ny tid, kan du booke igen.',
  moveOrCancel: 'Flyt eller aflys',
  over: 'Mødet er holdt',
  overDetail: 'Aftalen er overstået, så her er ikke mere at se. Ring, hvis du har spørgsmål.',
  toCalendar: 'Læg i din kalender',
  backToAppointment: 'Tilbage til aftalen',
  freeInWeek: (week: number) => `Ledige tider i uge ${week}`,
  week: (week: number) => `Uge ${week}`,
  closedDay: (name: string) => `Lukket: ${name}`,
  noneAtAll:
    'Der er ingen ledige tider i den uge. Se en anden uge, eller få besked, når en tid bliver ledig.',
  nextFree: (when: string) => `Næste ledige tid er ${when}.`,
  noneSoon: 'Der er ingen ledige tider de næste otte uger.',
  tellMe: 'Passer ingen af dem? Få besked, hvis der bliver en tid',
  yourAppointments: 'Dine aftaler',
  noAppointments: 'Ingen aftaler',
  noAppointmentsDetail: 'Når du booker et møde, står det her, og du kan flytte eller aflyse det.',
  allAppointments: 'Alle aftaler',
  waiting: 'Få besked, hvis der bliver en tid',
  waitingLead:
    'Bliver en tid ledig, skriver vi til de første på listen. Den, der vælger tiden først, får den.',
  waitingFrom: 'Fra og med',
  waitingTo: 'Til og med',
  email: 'E-mail',
  phone: 'Mobilnummer',
  emailOrPhone: 'Skriv mindst et af de to.',
  waitingWhy: 'Derfor spørger vi',
  waitingWhyDetail:
    'Vi bruger kun adressen til den ene besked og sletter den, når perioden er gået.',
  waitingJoin: 'Skriv mig på listen',
  waitingDone: 'Du står på listen',
  waitingDoneDetail: (until: string) =>
    `Vi skriver, hvis der bliver en tid. Du står på listen til og med ${until}.`,
  waitingBack: 'Tilbage til tiderne',
}

/** Danish is complete; what English has not said yet, it says in Danish. */
export const texts = {
  da,
  en: {
    ...da,
    weekdays: {
      MO: 'Monday',
      TU: 'Tuesday',
      WE: 'Wednesday',
      TH: 'Thursday',
      FR: 'Friday',
      SA: 'Saturday',
      SU: 'Sunday',
    },
    appointment: 'Your appointment',
    appointments: 'Appointments',
    places: { office: 'At the town hall', video: 'By video', phone: 'By telephone' } as Record<
      Place,
      string
    >,
    weWillCall: (phone: string) => (phone ? `We will call you on ${phone}` : 'We will call you'),
    videoFollows: 'Your caseworker will send you the link',
    when: 'When',
    where: 'Where',
    whom: 'You meet',
    what: 'What',
    minutes: (n: number) => `${n} minutes`,
    bring: 'Bring this',
    bringNothing: 'You need not bring anything.',
    move: 'Move',
    moveTitle: 'Move your appointment',
    moveLead: (old: string) =>
      `Your appointment is ${old}. Choose another time, and we will move it at once.`,
    moveTo: 'Move to',
    moved: 'Your appointment has been moved',
    movedDetail:
      'The old time has been given up. We will send a new confirmation, and your calendar will follow.',
    cancel: 'Cancel',
    cancelTitle: 'Do you want to cancel your appointment?',
    cancelLead:
      'Somebody else can have the time then. If another time suits you better, you can move it.',
    cancelYes: 'Cancel the appointment',
    cancelNo: 'Keep the appointment',
    cancelled: 'The appointment has been cancelled',
    cancelledDetail: 'We will send a confirmation. You can book again if you want another time.',
    moveOrCancel: 'Move or cancel',
    over: 'The meeting is over',
    overDetail: 'There is nothing more to see here. Call us if you have questions.',
    toCalendar: 'Add to your calendar',
    backToAppointment: 'Back to the appointment',
    freeInWeek: (week: number) => `Free times in week ${week}`,
    week: (week: number) => `Week ${week}`,
    closedDay: (name: string) => `Closed: ${name}`,
    noneAtAll:
      'There are no free times that week. Look at another week, or be told when a time is freed.',
    nextFree: (when: string) => `The next free time is ${when}.`,
    noneSoon: 'There are no free times in the next eight weeks.',
    tellMe: 'Does none of them suit you? Be told when a time is freed',
    yourAppointments: 'Your appointments',
    noAppointments: 'No appointments',
    noAppointmentsDetail: 'When you book a meeting, you can move or cancel it here.',
    allAppointments: 'All appointments',
    waiting: 'Be told when a time is freed',
    waitingLead:
      'When a time is freed, we write to the first on the list. Whoever chooses it first has it.',
    waitingFrom: 'From',
    waitingTo: 'To',
    phone: 'Mobile number',
    emailOrPhone: 'Give at least one of the two.',
    waitingJoin: 'Put me on the list',
    waitingDone: 'You are on the list',
    waitingDoneDetail: (until: string) =>
      `We will write if a time is freed. You are on the list until ${until}.`,
    waitingBack: 'Back to the times',
  },
}

export const textsFor = (language: Language) => texts[language]

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
