import { sharedWords } from '../../../ui/sharing/texts.ts'

const { classes, queue, decision, sharing, offers } = sharedWords

/** Words about what is shared: the queue, sharing, offers. */
export const shareTexts = {
  classes,
  queue: {
    ...queue,
    title: 'Ændret i det fælles',
    lead: 'Sider, I har overtaget eller oversat, er blevet ændret. Læs, hvad der er nyt, og vælg, hvad der skal stå hos jer. Indtil da ser borgerne den gamle side.',
    noneText: 'Her kommer en side, når det fælles er ændret, og I skal tage stilling.',
    noSubject: 'Uden emne',
    subject: (kle: string) => `Emne ${kle}`,
    filter: 'Vis kun',
    all: 'Alle',
    counts: (choice: number, look: number, clean: number) =>
      [choice && queue.choice(choice), look && queue.look(look), clean && queue.merges(clean)]
        .filter(Boolean)
        .join(', '),
    inForceNow: (day: string) =>
      `Har gjaldt siden ${day}. Borgerne får at vide, at reglerne er ændret`,
    frozen: 'Siden er frosset',
    clean: 'Kan flettes uden valg',
    accept: (n: number) =>
      n === 1 ? 'Godkend den side, der flettes rent' : `Godkend de ${n} sider, der flettes rent`,
    acceptText: 'Både jeres ord og de nye kommer med. Siderne udgives med det samme.',
    accepted: (n: number) => (n === 1 ? '1 side er udgivet' : `${n} sider er udgivet`),
    acceptedNot: (n: number) =>
      n === 1 ? '1 side kunne ikke udgives' : `${n} sider kunne ikke udgives`,
  },
  decision: {
    ...decision,
    lead: (owner: string, from: number, to: number) =>
      `${owner} har ændret siden fra udgave ${from} til ${to}.`,
    what: {
      taken: 'Det fælles er ændret her',
      added: 'Ny blok i det fælles',
      removed: 'Fjernet fra det fælles',
      merged: 'Begge ændringer er flettet',
      'merged-facts': 'Flettet. Tallene er ikke de samme, så læs den',
      conflict: 'I har rettet de samme ord',
      'now-shared': 'Det, I skrev, er nu fælles',
      'stays-filled': 'Jeres egne ord bliver stående',
      'stays-hidden': 'Blokken er stadig skjult hos jer',
      'hides-legal': 'I skjuler noget, loven kræver',
      'hidden-removed': 'Det, I skjulte, er væk fra det fælles',
      'removed-under-local': 'Fjernet fra det fælles, men I har egne ord her',
      're-anchored': 'Jeres blok har fået en ny plads',
      'set-aside': 'Blokken er blevet låst. Jeres ord kan ikke stå der mere',
      'still-aside': 'Den låste tekst er ændret. Jeres ord er stadig lagt til side',
    } as Record<string, string>,
    result: 'Resultatet',
    isHidden: 'Skjult hos os',
    isGone: 'Ingenting',
    choose: 'Hvad skal stå?',
    take: { ...decision.take, merged: 'Begge ændringer' } as Record<string, string>,
    takeRemoved: 'Fjern vores også',
    takeAdded: 'Tag den nye blok med',
    mineAdded: 'Tag den ikke med',
    takeGone: 'Fjern den også her',
    mineGone: 'Behold den her',
    show: 'Vis resultatet',
    nowShown: 'Det ser borgerne nu',
    chooseFirst: 'Vælg herunder, så står resultatet her.',
    offer: 'Foreslå vores ord til det fælles',
    offerHint: (owner: string) => `${owner} får dem at se og kan tage dem ind.`,
    noteLabel: 'Besked, der følger med forslagene',
    noteHint: 'Hvorfor er jeres ord bedre?',
    publish: 'Udgiv siden',
    failed: 'Siden kan ikke udgives endnu',
    failedText: 'Der er ikke taget stilling. Ret det først:',
    missing: 'Vælg, hvad der skal stå her',
    done: (title: string) => `»${title}« er udgivet`,
    key: 'Ordene er sammenlignet med det fælles, som det var, da I overtog det.',
  },
  sharing: {
    ...sharing,
    lead: 'Det, der står i jeres kladde, bliver det fælles. Alle, der har overtaget siden, får det at vide.',
    promote: 'Del siden i biblioteket',
    promoteLead: 'Andre kan så overtage den og rette den til hos sig selv.',
    changes: 'Det er nyt siden udgave',
    nothing: 'Der er ikke noget nyt at dele',
    nothingText: 'Ret siden først. Så kan du dele det her.',
    classHints: {
      editorial: 'Stavefejl og bedre ord. De fleste tager den af sig selv.',
      substantive: 'Der står noget andet end før.',
      legal: 'Reglerne er nye. Ingen kan overse den.',
    } as Record<string, string>,
    outcome: 'Sådan bliver det',
    follow: (n: number) => `${n} følger`,
    clean: (n: number) => `${n} flettes rent`,
    choose: (n: number) => `${n} skal vælge`,
    nobody: 'Ingen har overtaget siden endnu.',
    done: (told: number) =>
      told === 0
        ? 'Udgaven er delt.'
        : told === 1
          ? 'Udgaven er delt. 1 har fået besked.'
          : `Udgaven er delt. ${told} har fået besked.`,
    locksHint: 'Lås kun det, loven kræver ord for ord. Åbn pladser til det, der altid er lokalt.',
    lockNames: {
      open: 'Alt',
      slot: 'En plads til deres egne ord',
      text: 'Ordene, men den kan ikke skjules',
      locked: 'Intet',
    } as Record<string, string>,
    legal: 'Kræves af loven',
    behind: 'Der er en nyere udgave af det fælles',
    behindText: 'Tag stilling til den først.',
  },
  offers: {
    ...offers,
    title: 'Forslag til det fælles',
    lead: 'Bedre ord fra dem, der har overtaget jeres sider, og det, I selv har foreslået.',
    none: 'Ingen forslag endnu',
    noneText: 'Når en anden foreslår bedre ord til noget, I deler, kommer de her.',
    received: 'Foreslået til jer',
    sent: 'Foreslået af jer',
    from: (who: string) => `Fra ${who}`,
    to: (who: string) => `Til ${who}`,
    see: 'Se forslaget',
    accept: 'Tag det ind i kladden',
    acceptText: 'Ordene kommer ind i jeres kladde. Del en ny udgave, når den er udgivet.',
    answer: 'Hvorfor?',
    answerHint: 'Den, der foreslog det, får svaret.',
    answered: 'Svaret',
    notHere: 'Siden findes ikke hos jer. Overtag den først.',
    writeTitle: 'Foreslå jeres ord til det fælles',
    writeLead: (owner: string) => `${owner} ser forslaget og kan tage det ind, så alle får det.`,
  },
}
