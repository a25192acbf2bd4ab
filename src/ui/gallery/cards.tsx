import { Card, DatedList, Figures, Notice, Talk } from '../parts.tsx'
import { Shelf } from './shelf.tsx'

/** Cards of the personal page. */
export function GalleryCards() {
  return (
    <>
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
    </>
  )
}
