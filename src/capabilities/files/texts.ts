const da = {
  waitingTitle: 'Vi tjekker filen for virus',
  waitingText: (name: string) =>
    `Du kan hente »${name}«, når den er tjekket. Prøv igen om et par minutter.`,
  quarantinedTitle: 'Der er virus i filen',
  quarantinedText: (name: string) =>
    `Vi har lagt »${name}« til side og udleverer den ikke. Send den igen fra en computer uden virus, eller ring til os.`,
  card: 'Filer',
  waiting: (n: number) =>
    n === 1 ? '1 fil venter på virustjek.' : `${n} filer venter på virustjek.`,
  waitingMeans: 'De er modtaget, og de kan hentes, så snart de er tjekket.',
  quarantined: (n: number) =>
    n === 1 ? '1 fil med virus er lagt til side.' : `${n} filer med virus er lagt til side.`,
  quarantinedMeans: 'De er gemt, men de udleveres ikke. Bed afsenderen sende en ny.',
  personTitle: 'Filer, du har sendt',
}

const en: typeof da = {
  ...da,
  waitingTitle: 'We are checking the file for viruses',
  waitingText: (name) => `You can fetch “${name}” once it is checked. Try again in a few minutes.`,
  quarantinedTitle: 'There is a virus in the file',
  quarantinedText: (name) =>
    `We have put “${name}” aside and do not hand it out. Send it again from a computer without viruses, or call us.`,
  card: 'Files',
  waiting: (n) =>
    n === 1 ? '1 file waits for the virus check.' : `${n} files wait for the virus check.`,
  waitingMeans: 'They are received, and can be fetched as soon as they are checked.',
  quarantined: (n) =>
    n === 1 ? '1 file with a virus is put aside.' : `${n} files with viruses are put aside.`,
  quarantinedMeans: 'They are kept, but not handed out. Ask the sender for a new one.',
  personTitle: 'Files you have sent',
}

export const texts = { da, en }

/** What to tell beside the field when a file was not received. */
export const problemTexts = {
  da: {
    'too-large': (name: string) =>
      `»${name}« fylder mere end 20 MB. Gem den i en mindre størrelse, eller del den i flere.`,
    'wrong-type': (name: string) =>
      `Vi kan ikke tage imod »${name}«. Gem den som PDF, JPG eller PNG, og vælg den igen.`,
    empty: (name: string) =>
      `Der er ikke noget i »${name}«. Åbn filen og se efter, og vælg den igen.`,
    'too-many': (name: string) => `Du kan sende 10 filer ad gangen. Send »${name}« bagefter.`,
    incomplete: (name: string) => `Vi fik ikke hele »${name}«. Vælg den igen.`,
  },
  en: {
    'too-large': (name: string) => `“${name}” is larger than 20 MB. Save it smaller, or split it.`,
    'wrong-type': (name: string) =>
      `We cannot take “${name}”. Save it as PDF, JPG or PNG, and choose it again.`,
    empty: (name: string) =>
      `There is nothing in “${name}”. Open the file and look, and choose it again.`,
    'too-many': (name: string) => `You can send 10 files at a time. Send “${name}” afterwards.`,
    incomplete: (name: string) => `We did not get all of “${name}”. Choose it again.`,
  },
}
