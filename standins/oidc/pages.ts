import { html, type Html } from '../html.ts'
import { page } from '../page.ts'
import { loginFaults, type LoginFault } from './faults.ts'
import type { Asked, Candidate, Level, Personality } from './personality.ts'

const levelNames: Record<Level, string> = { low: 'Lav', substantial: 'Betydelig', high: 'Høj' }

type Pick = {
  asked: Asked
  candidates: Candidate[]
  /** The tenant one logs in to; its own people come first. */
  tenant: string
  site: string
  fault?: LoginFault
  error?: string
}

/** Where one picks a person, how surely they log in, and for whom. One press on a name logs in. */
export function pickPage(personality: Personality, pick: Pick): string {
  const own = pick.candidates.filter((candidate) => candidate.tenant === pick.tenant)
  const others = pick.candidates.filter((candidate) => candidate.tenant !== pick.tenant)
  const body = html` ${pick.error && html`<div class="error" role="alert"><p>${pick.error}</p></div>`}
    <h1>${personality.title}</h1>
    <p>Du er på vej til ${pick.site}. Vælg, hvem du vil være.</p>
    <form method="post">
      ${personality.picksLevel && levels(pick.asked.level)}
      ${own.length > 0 && [html`<h2>Fra ${pick.site}</h2>`, list(own)]}
      ${others.length > 0 && [html`<h2>Andre steder fra</h2>`, list(others)]}
      <details ${pick.fault ? { html: 'open' } : false}>
        <summary>Lad noget gå galt</summary>
        <label class="label" for="fault">Fejl i svaret</label>
        <select id="fault" name="fault">
          <option value="">Ingen fejl</option>
          ${Object.entries(loginFaults).map(
            ([name, text]) =>
              html`<option value="${name}" ${name === pick.fault ? { html: 'selected' } : false}>
                ${text}
              </option>`,
          )}
        </select>
      </details>
      <div class="actions"><button class="quiet" name="action" value="abort">Afbryd</button></div>
    </form>`
  const title = `${pick.error ? 'Fejl: ' : ''}${personality.title} (stand-in)`
  return page({ title, theme: personality.theme, banner: personality.banner, body })
}

const levels = (wanted: Level) =>
  html`<fieldset>
    <legend>Sikringsniveau</legend>
    <p class="meta">Siden beder om ${levelNames[wanted]}.</p>
    <div class="levels">
      ${Object.entries(levelNames).map(
        ([level, name]) =>
          html`<label
            ><input
              type="radio"
              name="loa"
              value="${level}"
              ${level === wanted ? { html: 'checked' } : false}
            />
            ${name}</label
          >`,
      )}
    </div>
  </fieldset>`

const list = (candidates: Candidate[]): Html =>
  html`<ul class="people">
    ${candidates.map(
      ({ key, name, role, why, as }) =>
        html`<li>
          <h3>${name} <span class="meta">${role}</span></h3>
          <p class="meta">${why}</p>
          <div class="choices">
            ${as.map(
              ({ organisation, label }) =>
                html`<button
                  name="person"
                  value="${organisation ? `${key}@${organisation.cvr}` : key}"
                >
                  ${organisation ? label : `Log ind som ${name}`}
                </button>`,
            )}
          </div>
        </li>`,
    )}
  </ul>`

const notices = {
  refused: ['Loginnet blev afvist', 'Siden, du kom fra, bad om noget, som den ikke må få.'],
  expired: ['Loginnet er udløbet', 'Gå tilbage til den side, du kom fra, og begynd forfra.'],
  loggedOut: ['Du er logget af', 'Du kan lukke vinduet.'],
} as const

/** What is said when a login cannot go on, or is over. */
export function errorPage(
  personality: Personality,
  notice: keyof typeof notices,
  detail = '',
): string {
  const [heading, text] = notices[notice]
  const body = html`<h1>${heading}</h1>
    <p>${text}</p>
    ${detail && html`<p class="meta">${detail}</p>`}`
  const { theme, banner } = personality
  return page({ title: `${heading} (stand-in)`, theme, banner, body })
}
