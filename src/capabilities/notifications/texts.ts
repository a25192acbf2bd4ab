import type { Channel, MessageState } from './messages.ts'

const da = {
  title: 'Beskeder, der ikke er nået frem',
  lead: 'Her står de e-mails og sms’er, som venter eller er blevet afvist. Vi prøver selv igen med dem, der venter.',
  menu: 'Beskeder',
  none: 'Alle beskeder er nået frem',
  noneText: 'Hvis en besked bliver afvist eller må vente, står den her.',
  result: (n: number) => (n === 1 ? '1 besked.' : `${n} beskeder.`),
  columns: {
    what: 'Besked',
    to: 'Til',
    why: 'Hvorfor',
    created: 'Skrevet',
    tries: 'Forsøg',
    action: 'Handling',
  },
  channels: { email: 'E-mail', sms: 'Sms' } satisfies Record<Channel, string>,
  states: {
    queued: 'På vej',
    waiting: 'Venter',
    sent: 'Sendt',
    failed: 'Afvist',
    cancelled: 'Taget tilbage',
  } satisfies Record<MessageState, string>,
  protected: 'Beskyttet navn',
  retry: 'Prøv igen',
  settle: 'Læg til side',
  which: (what: string) => `: ${what}`,
  card: 'Beskeder',
  waiting: (n: number) =>
    n === 1 ? '1 besked venter på at komme af sted.' : `${n} beskeder venter på at komme af sted.`,
  waitingMeans: 'Vi prøver igen af os selv.',
  failed: (n: number) =>
    n === 1 ? '1 besked er blevet afvist.' : `${n} beskeder er blevet afvist.`,
  failedMeans: 'Se efter, om adressen er rigtig.',
  show: 'Se beskederne',
  personTitle: 'Beskeder, vi har sendt til dig',
}

const en: typeof da = {
  ...da,
  title: 'Messages that have not arrived',
  lead: 'E-mails and text messages that wait or were refused. We try again by ourselves with those that wait.',
  menu: 'Messages',
  none: 'All messages have arrived',
  noneText: 'A message that is refused or has to wait is shown here.',
  result: (n) => (n === 1 ? '1 message.' : `${n} messages.`),
  columns: {
    what: 'Message',
    to: 'To',
    why: 'Why',
    created: 'Written',
    tries: 'Tries',
    action: 'Action',
  },
  channels: { email: 'E-mail', sms: 'Text message' },
  states: {
    queued: 'On its way',
    waiting: 'Waiting',
    sent: 'Sent',
    failed: 'Refused',
    cancelled: 'Taken back',
  },
  protected: 'Protected name',
  retry: 'Try again',
  settle: 'Set aside',
  card: 'Messages',
  waiting: (n) => (n === 1 ? '1 message waits to leave.' : `${n} messages wait to leave.`),
  waitingMeans: 'We try again by ourselves.',
  failed: (n) => (n === 1 ? '1 message was refused.' : `${n} messages were refused.`),
  failedMeans: 'See whether the address is right.',
  show: 'See the messages',
  personTitle: 'Messages we have sent you',
}

export const texts = { da, en }
