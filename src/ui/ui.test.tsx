import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { ComponentChildren } from 'preact'
import { ErrorSummary, TextArea, TextField } from './form.tsx'
import { blank, problems, withError } from './forms.ts'
import { Gallery } from './gallery.tsx'
import { Link, safeHref } from './link.tsx'
import { Page, PersonalPage, ServicePage, StaffPage } from './page.tsx'
import { renderPage, renderPart } from './render.ts'
import { blankSite, type Person, type Site, type StaffMember } from './site.ts'
import { StopPage } from './stop-page.tsx'
import { stopTexts } from './stop-texts.ts'
import { texts } from './texts.ts'

const site: Site = {
  ...blankSite,
  name: 'Klitby Kommune',
  shortName: 'Klitby',
  phone: '12345678',
  personalName: 'Mit Klitby',
  menu: [{ label: 'Borger', href: '/borger' }],
}
const alma: Person = {
  kind: 'person',
  name: 'Alma',
  menu: [{ label: 'Sager', href: '/mit/sager' }],
}
const karen: StaffMember = { kind: 'staff', name: 'Karen', role: 'Byggesagsbehandler', menu: [] }
const Public = () => <Page title="Affald">Tekst</Page>
const Mine = () => <PersonalPage title="Overblik" current="Sager" />
const Desk = () => <StaffPage title="Sager" />
const now = new Date('2025-11-26T16:42:00Z')

const Shown = ({ children }: { children: ComponentChildren }) => <>{children}</>
const html = (children: ComponentChildren) => renderPart(Shown, { children }, { site, now })
const page = (children: ComponentChildren) => renderPage(Shown, { children }, { site, now })

test('what people write is shown as they wrote it, and never becomes markup', () => {
  const evil = '<script>alert(1)</script>" onfocus="x'
  const form = withError(blank({ name: evil, text: `\n${evil}` }), 'name', evil)
  const shown = html(
    <>
      <TextField form={form} name="name" label={evil} />
      <TextArea form={form} name="text" label="Tekst" />
      <ErrorSummary problems={problems(form)} />
    </>,
  )
  assert.doesNotMatch(shown, /<script/)
  assert.doesNotMatch(shown, /" onfocus/)
  assert.match(shown, /value="&lt;script/)
  assert.match(shown, /<textarea[^>]*>\n\n&lt;script/)
})

test('an address is followed only when a browser can do no harm by it', () => {
  const bad = ['javascript:alert(1)', ' JaVaScRiPt:x', 'java\nscript:x', '\u0001javascript:x']
  for (const href of [...bad, 'data:text/html,x', 'vbscript:x', 'blob:x', 'file:///etc']) {
    assert.equal(safeHref(href), undefined, href)
    assert.doesNotMatch(html(<Link href={href}>her</Link>), /href/)
  }
  for (const href of [
    '/sager',
    '#top',
    '?side=2',
    'https://borger.dk',
    'tel:12345678',
    'mailto:a@b.dk',
  ]) {
    assert.equal(safeHref(href), href)
  }
})

test('no address made of anything at all gets past with a scheme that runs', () => {
  const scheme = fc.constantFrom('javascript', 'data', 'vbscript')
  const noise = fc.string({ unit: fc.constantFrom('\t', '\n', '\r', ' ', '\u0000'), maxLength: 3 })
  fc.assert(
    fc.property(scheme, noise, noise, (name, before, within) => {
      assert.equal(safeHref(`${before}${name.slice(0, 3)}${within}${name.slice(3)}:x`), undefined)
    }),
  )
})

test('a field, its hint and its error find each other', () => {
  const form = withError(blank({ height: 'to' }), 'height', 'notANumber')
  const errors = { notANumber: 'Skriv højden i meter, fx 2,4' }
  const shown = html(
    <TextField form={form} name="height" label="Højde" hint="I meter" errors={errors} />,
  )
  assert.match(shown, /<label for="height"/)
  assert.match(shown, /aria-describedby="height-hint height-error"/)
  assert.match(shown, /aria-invalid="true"/)
  assert.match(shown, /id="height-error"[^]*Skriv højden i meter, fx 2,4/)
  assert.match(shown, /value="to"/)
})

test('a page with something to put right says so first, in its title and in main', () => {
  const errors = [{ name: 'tid', href: '#tid', sentence: 'Vælg en tid' }]
  const shells = [
    <Page title="Hvornår?" errors={errors} />,
    <ServicePage title="Hvornår?" closeHref="/" errors={errors} />,
    <PersonalPage title="Hvornår?" errors={errors} />,
    <StaffPage title="Hvornår?" errors={errors} />,
  ]
  for (const shell of shells) {
    const shown = page(shell)
    assert.match(shown, /<title>Fejl: Hvornår\?/)
    assert.ok(shown.indexOf('error-summary') < shown.indexOf('<h1'))
    assert.ok(shown.indexOf('<main') < shown.indexOf('error-summary'))
  }
})

const seenBy = (viewer: Person | StaffMember | null) =>
  renderPage(Public, {}, { site, now, viewer })

test('a public page is the same, byte for byte, whoever looks', () => {
  assert.equal(seenBy(alma), seenBy(null))
  assert.equal(seenBy(karen), seenBy(null))
  assert.match(seenBy(null), /href="\/mit"/)
})

test('a personal page says whose matters one sees', () => {
  const own = renderPage(Mine, {}, { site, now, viewer: alma })
  assert.match(own, /Du ser dine egne oplysninger/)
  assert.match(own, /aria-current="page">Sager/)
  const behalf = { ...alma, onBehalfOf: 'Bo Eksempel', switchHref: '/mit/hvem' }
  assert.match(
    renderPage(Mine, {}, { site, now, viewer: behalf }),
    /Du ser Bo Eksempels oplysninger/,
  )
  assert.match(own, /<form method="post" action="\/log-af">/)
})

test('the desk says who one is and in which role', () => {
  assert.match(
    renderPage(Desk, {}, { site, now, viewer: karen }),
    /Karen<\/b>[^]*Byggesagsbehandler/,
  )
})

test('nothing we render carries a style attribute, an inline script or a handler', () => {
  const stop = <StopPage code="fault" status={500} requestId="r-1" />
  for (const shown of [page(<Gallery />), page(stop)]) {
    assert.doesNotMatch(shown, /\sstyle=/)
    assert.doesNotMatch(shown, /<script(?![^>]*src=)/)
    assert.doesNotMatch(shown, /\son[a-z]+="/)
  }
})

test('no id is used twice in the gallery, and every label and description leads somewhere', () => {
  const shown = page(<Gallery />)
  const all = (attribute: string) =>
    [...shown.matchAll(new RegExp(`\\s${attribute}="([^"]+)"`, 'g'))].flatMap((found) =>
      found[1]!.split(' '),
    )
  const ids = all('id')
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
  for (const attribute of ['for', 'aria-describedby', 'aria-labelledby']) {
    for (const id of all(attribute)) assert.ok(ids.includes(id), `${attribute} ${id}`)
  }
})

test('a stop says what happened, what to do, whom to call, and which number to give', () => {
  for (const status of [400, 401, 403, 404, 409, 413, 415, 429, 500, 503]) {
    const shown = page(<StopPage code="unheard-of" status={status} requestId="7f3a-21c9" />)
    assert.match(shown, /role="search"|<search>/)
    assert.match(shown, /tel:12345678/)
    assert.match(shown, /7f3a-21c9/)
    assert.ok(shown.includes(stopTexts.da.byStatus[status]!.title), String(status))
  }
  assert.match(page(<StopPage code="x" status={418} requestId="r" />), /Vi forstod ikke/)
  assert.match(page(<StopPage code="no-such-site" status={404} requestId="r" />), /Her bor ingen/)
})

test('a host that is not ours gets a page too, without a menu', () => {
  const props = { code: 'no-such-site', status: 404, requestId: 'r-1' }
  const shown = renderPage(StopPage, props, { site: blankSite })
  assert.match(shown, /r-1/)
  assert.doesNotMatch(shown, /mainnav/)
})

test('every text has Danish, and English says the same things', () => {
  for (const { da, en } of [texts, stopTexts]) {
    assert.deepEqual(Object.keys(en).toSorted(), Object.keys(da).toSorted())
    for (const [name, text] of Object.entries(da)) assert.ok(text, name)
  }
})
