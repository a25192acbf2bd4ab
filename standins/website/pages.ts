/** A page of the old website: what comes back, in which letters, and when it was last changed. */
export type OldPage = {
  title: string
  body: string
  head?: string
  letters?: 'windows-1252'
  changed?: string
}

const news = (at: string) =>
  `<meta property="og:type" content="article"><meta property="article:published_time" content="${at}">`

/** An old website of a made-up municipality, with what such websites are full of. */
export const oldPages: Record<string, OldPage> = {
  '/': {
    title: 'Velkommen til Gammelby',
    body: '<h1>Velkommen til Gammelby</h1><p>Find det, du skal bruge, om <a href="/borger/affald">affald</a> og <a href="/erhverv/tilladelser">tilladelser</a>.</p>',
  },
  '/borger/affald': {
    title: 'Affald',
    body: `<h1>Affald</h1><p class="ingress">Sådan kommer du af med det, du ikke skal bruge mere.</p>
      <p>Sortér i ti slags. Se, hvad der hører til hvor, på <a href="/borger/affald/genbrugsplads">genbrugspladsen</a>.</p>
      <h2>Det henter vi</h2><ul><li>Papir og pap</li><li>Glas og metal<ul><li>også låg</li></ul></li><li><strong>Ikke</strong> porcelæn</li></ul>
      <h2>Hvis vi ikke kommer</h2><p>Ring på <a href="tel:+4512345678">12 34 56 78</a>, eller skriv til <a href="mailto:affald@gammelby.example">affald@gammelby.example</a>.</p>
      <div class="alert alert-warning"><p>Stil spanden frem senest klokken 7.</p></div>`,
  },
  '/borger/affald/genbrugsplads': {
    title: 'Genbrugspladsen',
    body: `<h1>Genbrugspladsen</h1><p>Pladsen ligger ved havnen.</p>
      <table><caption>Åbningstider</caption><thead><tr><th>Dag</th><th>Åbner</th><th>Lukker</th></tr></thead>
      <tbody><tr><td>Mandag</td><td>9.00</td><td>17.00</td></tr><tr><td>Lørdag</td><td>10.00</td><td>14.00</td></tr></tbody></table>
      <figure><img src="/billeder/plads.png" alt="Containere på en række ved havnen"><figcaption>Pladsen, set fra porten</figcaption></figure>
      <p><img src="/billeder/skilt.png"></p>
      <h2>Papirer</h2><ul><li><a href="/filer/sortering.pdf">Sorteringsvejledning</a></li><li><a href="/filer/priser.pdf">Priser for erhverv</a></li></ul>`,
  },
  '/borger/byggeri': {
    title: 'Byggeri',
    body: `<h1>Byggeri</h1><p>Læs <a href="../filer/lokalplan.pdf">lokalplanen</a>, før du går i gang.</p>
      <h3><button aria-expanded="false" aria-controls="svar-1">Skal jeg søge om en carport?</button></h3>
      <div id="svar-1" hidden><p>Ikke, når den er under 50 m<sup>2</sup>.</p></div>
      <details><summary>Hvad koster det?</summary><p>500 kr. i timen.</p></details>
      <p><a class="btn" href="/selvbetjening/byg">Søg byggetilladelse</a></p>
      <script>alert('hej')</script><p><a href="javascript:alert(1)">Udskriv</a></p>`,
  },
  '/borger/skole': {
    title: 'Skole',
    letters: 'windows-1252',
    body: '<h1>Skole på Ærø – og alle øer</h1><p>Børn begynder i skole det år, de fylder 6 år. “Før” er også muligt.</p>',
  },
  '/borger/Pas.html': {
    title: 'Pas',
    body: '<h1>Pas</h1><p>Bestil tid, og tag dit gamle pas med.</p><h3>Pris</h3><p>893 kr.</p>',
  },
  '/erhverv/tilladelser': {
    title: 'Tilladelser',
    body: `<h1>Tilladelser</h1><p>Sådan søger du.</p><h2>Trin 1: Find din adresse</h2><p>Brug kortet.</p>
      <h2>Trin 2: Send ansøgningen</h2><p>Vedhæft en tegning.</p><h2>Trin 3: Vent på svar</h2><p>Det tager 14 dage.</p>`,
  },
  '/nyheder/2026/ny-cykelsti': {
    title: 'Ny cykelsti',
    head: news('2026-09-01T08:00:00+02:00'),
    body: '<article><header><h1>Ny cykelsti til havnen</h1></header><p>Den åbner på lørdag. Se også <a href="/nyheder/2026/sommer">sommerens program</a>.</p><div class="share-links"><a href="https://deling.example/">Del på nettet</a></div></article>',
  },
  '/nyheder/2026/sommer': {
    title: 'Sommer i Gammelby',
    head: news('2026-06-01T08:00:00+02:00'),
    body: '<h1>Sommer i Gammelby</h1><blockquote><p>Det bliver godt.</p></blockquote><p>Musik hver torsdag.<br><br>Gratis for alle.</p>',
  },
  '/om/kontakt': {
    title: 'Kontakt',
    body: `<h1>Kontakt</h1><address>Torvet 1<br>9999 Gammelby</address><dl><dt>Telefon</dt><dd>12 34 56 78</dd><dt>Åbent</dt><dd>Hverdage 10-14</dd></dl>
      <iframe src="https://kort.example/torvet" title="Kort over torvet"></iframe>
      <form action="/send"><label>Dit navn <input name="navn"></label><button>Send besked</button></form>`,
  },
  '/i-stykker': {
    title: 'I stykker',
    body: '<h1>I stykker</h1><p>Her <b>mangler <i>noget</p><table><tr><td>Et<td>To<tr><td>Tre</table></div></span><p>Men det kan læses',
  },
  '/en/waste': {
    title: 'Waste',
    body: '<h1>Waste</h1><p>Sort your waste. Read more <a href="/borger/affald">in Danish</a>.</p>',
  },
  '/lukket/internt': { title: 'Internt', body: '<h1>Internt</h1><p>Kun for ansatte.</p>' },
  '/borger/farlig': {
    title: 'Farligt affald',
    body: '<h1>Farligt affald</h1><p>Batterier og maling. <img src="http://169.254.169.254/latest/meta-data" alt="Tønder"></p>',
  },
  '/langsom': { title: 'Langsom', body: '<h1>Langsom</h1><p>Den kom til sidst.</p>' },
}

/** What stands around every page. */
export const around = (
  path: string,
  { title, body, head = '', letters }: OldPage,
): string => `<!doctype html>
<html lang="da"><head><meta charset="${letters ?? 'utf-8'}"><title>${title} | Gammelby Kommune</title>${head}
<link rel="canonical" href="${path}"><style>body { color: red }</style></head><body>
<a class="skip-link" href="#indhold">Til indholdet</a>
<div id="cookie-banner" class="cookie-consent"><p>Vi bruger cookies til alt muligt.</p><button>Acceptér alle</button></div>
<header class="site-header"><a href="/">Gammelby Kommune</a><nav><ul><li><a href="/borger/affald">Affald</a></li><li><a href="/borger/byggeri">Byggeri</a></li>
<li><a href="/borger/skole">Skole</a></li><li><a href="/borger/Pas.html">Pas</a></li><li><a href="/erhverv/tilladelser">Tilladelser</a></li>
<li><a href="/nyheder/2026/ny-cykelsti">Nyt</a></li><li><a href="/om/kontakt">Kontakt</a></li><li><a href="/i-stykker">Andet</a></li><li><a href="/fejl">Fejl</a></li>
<li><a href="/gammel-adresse">Renovation</a></li><li><a href="/en/waste">English</a></li><li><a href="/lukket/internt">Internt</a></li><li><a href="/borger/farlig">Farligt</a></li></ul></nav></header>
<ol class="breadcrumb"><li><a href="/">Forside</a></li><li>${title}</li></ol>
<main id="indhold">${body}</main>
<footer class="site-footer"><p>Gammelby Kommune, Torvet 1</p></footer></body></html>`
