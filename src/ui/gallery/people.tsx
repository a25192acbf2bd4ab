import {
  BringList,
  Card,
  CardFoot,
  DatedList,
  Facts,
  Figures,
  FileList,
  Go,
  HearingRow,
  LivePanel,
  Messages,
  Notice,
  Receipt,
  StatusTimeline,
  Steps,
  SummaryList,
  Talk,
  Tasks,
  Todos,
} from '../parts.tsx'
import { ButtonLink } from '../form.tsx'
import type { StatusStep } from '../parts/status.tsx'
import { Shelf } from './shelf.tsx'

const way: StatusStep[] = [
  { title: 'Modtaget', note: '3. november', state: 'done' },
  { title: 'Tjekket', note: '10. november', state: 'done' },
  { title: 'Venter på dig', note: 'Vi mangler en tegning', state: 'now' },
  { title: 'Afgørelse', note: '14 dage efter, vi har den', state: 'later' },
]

/** What a citizen meets: tasks, cases, receipts, messages. */
export function GalleryForPeople() {
  return (
    <>
      <Shelf id="g-opgaver" title="Klar det selv">
        <Tasks
          tasks={[
            {
              href: '#g-opgaver',
              label: 'Meld flytning',
              meta: '5 min. med MitID',
              elsewhere: 'borger.dk',
            },
            {
              href: '#g-opgaver',
              label: 'Book et byggemøde',
              meta: '5 min. Vi siger, hvad du skal have med',
            },
            { href: '#g-opgaver', label: 'Meld et hul i vejen', meta: '2 min. Uden login' },
            {
              href: '#g-opgaver',
              label: 'Lån en hal, et lokale eller en bane',
              meta: 'Se ledige tider med det samme',
            },
          ]}
        />
      </Shelf>
      <Shelf id="g-venter" title="Det, der venter">
        <Todos
          id="g-todos"
          title="To ting venter på dig"
          todos={[
            {
              title: 'Send en tegning af facaden',
              about: 'Carport, Klitvej 12.',
              deadline: 'Senest onsdag 3. december',
              action: { href: '#g-venter', label: 'Send tegning' },
            },
            {
              title: 'Svar på tilbud om plads i Tangloppen',
              about: 'Børnehave for Ida fra 1. marts.',
              deadline: 'Senest fredag 5. december',
              action: { href: '#g-venter', label: 'Se tilbuddet' },
            },
          ]}
        />
      </Shelf>
      <Shelf id="g-sag" title="En sag">
        <div class="with-aside">
          <div class="stack stack-l">
            <Card
              id="g-sager"
              title="Carport, Klitvej 12"
              link={{ href: '#g-sag', label: 'Alle sager' }}
            >
              <StatusTimeline steps={way} lying />
              <CardFoot>
                <span>Team Byggeri svarer normalt inden for 2 hverdage</span>
                <Go href="#g-sag">Skriv i sagen</Go>
              </CardFoot>
            </Card>
            <SummaryList
              rows={[
                {
                  label: 'Hvad',
                  value: 'Carport, 38 m²',
                  edit: { href: '#g-sag', what: 'hvad du vil bygge' },
                },
                { label: 'Hvor', value: 'Klitvej 12', edit: { href: '#g-sag', what: 'adressen' } },
                {
                  label: 'Møde',
                  value: 'Onsdag 3. december kl. 10.15 på rådhuset',
                  edit: { href: '#g-sag', what: 'mødetiden' },
                },
              ]}
            />
            <FileList
              files={[
                { href: '#g-sag', name: 'Situationsplan', kind: 'PDF', bytes: 4_100_000 },
                {
                  name: 'Tegning af facader',
                  kind: 'JPG',
                  bytes: 840_000,
                  note: 'Bliver tjekket for virus',
                },
              ]}
            />
            <Facts
              facts={[
                { label: 'Frist for svar', value: <span class="accent">Fredag 12. december</span> },
                { label: 'Svar indtil nu', value: '35, de 34 er lagt frem' },
                { label: 'Besluttes af', value: 'Byrådet 28. januar' },
              ]}
            />
          </div>
          <div class="stack stack-l">
            <Card id="g-tag-med" title="Tag det her med" tint>
              <BringList
                items={[
                  { title: 'Situationsplan', have: true },
                  {
                    title: 'Tegning af facader og tag',
                    how: 'Med mål i meter. En håndtegning er fin.',
                    link: { href: '#g-sag' },
                  },
                  {
                    title: 'Afstand til skel',
                    how: 'Fra tagkant til skel på alle fire sider.',
                    icon: 'ruler',
                    link: { href: '#g-sag', label: 'Se, hvordan du måler' },
                  },
                ]}
                haveAlready="Matrikelkort, BBR, lokalplan 187 og tegninger fra 1998. Dem skal du ikke finde."
              />
            </Card>
            <Steps
              label="Trin i bookingen"
              steps={[
                {
                  label: 'Hvad vil du bygge?',
                  answer: 'Carport, 38 m²',
                  href: '#g-sag',
                  state: 'done',
                },
                { label: 'Hvor?', answer: 'Klitvej 12', href: '#g-sag', state: 'done' },
                { label: 'Hvornår?', state: 'now' },
                { label: 'Tjek og send', state: 'later' },
              ]}
            />
          </div>
        </div>
      </Shelf>
      <Shelf id="g-kort" title="Kort på Mit-siden">
        <div class="grid grid-2">
          <Card
            id="g-aftaler"
            title="Aftaler"
            heading="h3"
            link={{ href: '#g-kort', label: 'Alle', hidden: 'aftaler' }}
          >
            <DatedList
              heading="h4"
              items={[
                {
                  at: '2025-12-03',
                  title: 'Byggemøde kl. 10.15',
                  meta: 'Rådhuset, lokale 2. Du får en sms dagen før.',
                  more: <a href="#g-kort">Flyt eller aflys</a>,
                },
                {
                  at: '2025-12-08',
                  title: 'Sundhedsplejerske kl. 9.00',
                  meta: 'Hjemme hos jer. Ida, 2 år',
                },
              ]}
            />
          </Card>
          <Card
            id="g-penge"
            title="Økonomi"
            heading="h3"
            link={{ href: '#g-kort', label: 'Åbn', hidden: 'økonomi' }}
          >
            <Notice
              heading="h4"
              tone="warn"
              icon="again"
              title="Ejendomstal er fra i går kl. 22.10"
            >
              <p class="small">
                Systemet bag svarer ikke lige nu. Vi prøver igen af os selv.{' '}
                <a href="#g-kort">Prøv nu</a>
              </p>
            </Notice>
            <Figures
              figures={[
                {
                  label: 'Pasning af Emil og Ida',
                  value: '3.412 kr.',
                  note: 'Trækkes 1. december',
                },
                { label: 'Skolemad, saldo', value: '164 kr.' },
                {
                  label: 'Renovation, næste rate',
                  value: '1.986 kr.',
                  note: 'Fra i går',
                  stale: true,
                },
              ]}
            />
          </Card>
          <Card
            id="g-post"
            title="Post"
            heading="h3"
            span
            link={{ href: '#g-kort', label: 'Alle beskeder' }}
          >
            <Talk
              items={[
                {
                  href: '#g-kort',
                  title: 'Vi mangler en tegning til din carport',
                  meta: 'Team Byggeri, 24. november',
                  unread: true,
                },
                {
                  href: '#g-kort',
                  title: 'Afgørelse om fritidspas',
                  meta: 'Digital Post, 21. november',
                  read: true,
                },
                {
                  href: '#g-kort',
                  title: 'Cykelstien til Klitby',
                  meta: 'Sidste svar i går',
                  count: { value: 23, what: 'svar' },
                },
              ]}
            />
          </Card>
        </div>
      </Shelf>
      <Shelf id="g-kvit" title="Kvittering">
        <Receipt
          calm
          title="Tak, Alma. Vi har dit svar"
          heading="h3"
          number="HS-0214-035"
          at="2025-11-26T16:38:00Z"
          rows={[{ label: 'Synligt som', value: 'Alma T., nabo' }]}
          next={[
            {
              title: 'Dit svar er på sagen',
              note: 'I dag. Sagsbehandleren kan se det nu.',
              state: 'done',
            },
            { title: 'Vi lægger svaret frem', note: 'Senest fredag 28. november', state: 'later' },
            {
              title: 'Byrådet beslutter',
              note: '28. januar. Du kan se punktet direkte.',
              state: 'later',
            },
          ]}
          actions={
            <>
              <ButtonLink href="#g-kvit">Se dit svar</ButtonLink>
              <ButtonLink href="#g-kvit" kind={2}>
                Ret eller træk tilbage
              </ButtonLink>
            </>
          }
        >
          <p>
            Vi har sendt en kopi til din Digital Post. Du kan rette svaret, til fristen er gået.
          </p>
        </Receipt>
      </Shelf>
      <Shelf id="g-traad" title="Samtale">
        <Messages
          messages={[
            {
              id: 'g-m1',
              from: 'Test Testesen',
              role: 'nabo',
              at: '2025-11-24T09:00:00Z',
              text: 'Jeg er glad for den åbne kaj. Men den tredje etage giver skygge i haverne på Tangvej. Kan bygningen rykkes fem meter ind?',
              reportHref: '#g-traad',
              replies: [
                {
                  id: 'g-m2',
                  from: 'Team Plan',
                  official: true,
                  at: '2025-11-25T09:00:00Z',
                  text: 'Tak. Skyggerne er tegnet i bilag 4. I marts og september er der skygge efter kl. 16.',
                },
              ],
            },
            {
              id: 'g-m3',
              from: 'Team Byggeri',
              official: true,
              unread: true,
              at: '2025-11-24T10:00:00Z',
              text: 'Vi mangler en tegning af facaden.',
            },
          ]}
        />
      </Shelf>
      <Shelf id="g-moede" title="Direkte møde og høringer">
        <LivePanel
          id="g-live"
          title="Byrådet holder møde"
          live="Direkte nu"
          agenda={[
            { number: 4, title: 'Skolebusser i Nørre Klit', when: 'færdig', state: 'past' },
            {
              number: 5,
              title: 'Vindmøller ved Vesterkær',
              when: 'nu',
              state: 'now',
              href: '#g-moede',
            },
            { number: 6, title: 'Svømmehallens åbningstider', when: 'ca. 18.20' },
          ]}
          actions={
            <>
              <ButtonLink href="#g-moede" icon="play">
                Se mødet
              </ButtonLink>
              <ButtonLink href="#g-moede" kind={2}>
                Få sms ved punkt 6
              </ButtonLink>
            </>
          }
          note="Med tekster og tegnsprog. Optagelsen ligger her i morgen."
        />
        <div class="grid grid-3">
          <HearingRow
            href="#g-moede"
            title="Boliger og åben kaj ved Havnevej"
            meta="34 har svaret"
            from="2025-10-20"
            to="2025-12-12"
            now="2025-11-26"
          />
          <HearingRow
            href="#g-moede"
            title="Nye skoleveje i Klitby Syd"
            meta="112 har svaret"
            from="2025-10-10"
            to="2025-12-05"
            now="2025-11-26"
          />
          <HearingRow
            href="#g-moede"
            title="Cykelsti mellem Harekær og Klitby"
            meta="Afsluttet"
            from="2025-10-10"
            to="2025-11-20"
            now="2025-11-26"
          />
        </div>
      </Shelf>
    </>
  )
}
