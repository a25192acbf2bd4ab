import { readFileSync } from 'node:fs'
import type { Config } from './config.ts'
import { hostsOf } from './platform/http/hosts.ts'
import type { Tenants } from './platform/tenants.ts'
import { Page } from './ui/page.tsx'
import { Section, Tasks } from './ui/parts.tsx'
import { renderPage } from './ui/render.ts'
import { blankSite, defaultPaths } from './ui/site.ts'

type Person = { key: string; name: string; why: string; tenant: string; login?: boolean }
type Staff = Person & { title: string }
type People = { tenants: Record<string, { name: string }>; people: Person[]; staff: Staff[] }

type Props = {
  tenants: { name: string; href: string; key: string }[]
  outbox: string
  people: People
}

/** Where to look at the demo: its tenants, its people and its outbox. A page of the installation, not of a tenant. */
export async function operatorPage(config: Config, tenants: Tenants): Promise<string> {
  const { origin } = hostsOf(config)
  const list = (await tenants.all()).map(({ host, name, key }) => ({
    name,
    key,
    href: `${origin(host)}/`,
  }))
  const people = JSON.parse(
    readFileSync(new URL('../demo/people.json', import.meta.url), 'utf8'),
  ) as People
  // The installation has no pages of its own to say this on; the owner of the shared library does.
  const library = list.find(({ key }) => key === 'faelles')?.href.replace(/\/$/, '') ?? ''
  const paths = {
    ...defaultPaths,
    accessibility: `${library}/was`,
    privacy: `${library}/privatliv`,
  }
  const site = { ...blankSite, name: 'Fælled', shortName: 'Fælled', paths }
  const outbox = `http://localhost:${config.port + 4}/`
  return renderPage(OperatorPage, { tenants: list, outbox, people }, { site })
}

function OperatorPage({ tenants, outbox, people }: Props) {
  return (
    <Page
      title="Prøv Fælled"
      lead="Her er demoens kommuner og de mennesker, du kan være. Alt er opdigtet, også de regler, selvbetjeningen bygger på."
      noIndex
    >
      <Section id="steder" title="Steder">
        <Tasks
          single
          tasks={[
            ...tenants.map(({ name, href }) => ({ label: name, href, meta: href })),
            ...tenants.map(({ name, href }) => ({
              label: `Skrivebordet hos ${name}`,
              href: `${href}desk`,
              meta: 'For medarbejdere',
            })),
            { label: 'Udbakke', href: outbox, meta: 'De e-mails og sms’er, der er sendt' },
          ]}
        />
      </Section>
      <PeopleTable
        id="borgere"
        title="Borgere"
        rows={people.people
          .filter(({ login }) => login !== false)
          .map(({ name, tenant, why }) => [name, people.tenants[tenant]?.name ?? tenant, why])}
      />
      <PeopleTable
        id="medarbejdere"
        title="Medarbejdere"
        rows={people.staff.map(({ name, tenant, title, why }) => [
          name,
          people.tenants[tenant]?.name ?? tenant,
          `${title}. ${why}`,
        ])}
      />
    </Page>
  )
}

type TableProps = { id: string; title: string; rows: [string, string, string][] }

const PeopleTable = ({ id, title, rows }: TableProps) => (
  <Section id={id} title={title}>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Navn</th>
          <th scope="col">Hos</th>
          <th scope="col">Hvorfor</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, tenant, why]) => (
          <tr>
            <th scope="row">{name}</th>
            <td data-th="Hos">{tenant}</td>
            <td data-th="Hvorfor">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
)
