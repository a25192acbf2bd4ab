import {
  BringList,
  Card,
  CardFoot,
  Facts,
  FileList,
  Go,
  StatusTimeline,
  Steps,
  SummaryList,
  Tasks,
  Todos,
} from '../parts.tsx'
import type { StatusStep } from '../parts/status.tsx'
import { Shelf } from './shelf.tsx'

const way: StatusStep[] = [
  { title: 'Modtaget', note: '3. november', state: 'done' },
  { title: 'Tjekket', note: '10. november', state: 'done' },
  { title: 'Venter på dig', note: 'Vi mangler en tegning', state: 'now' },
  { title: 'Afgørelse', note: '14 dage efter, vi har den', state: 'later' },
]

/** What one can do, what waits, and a case. */
export function GalleryCases() {
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
    </>
  )
}
