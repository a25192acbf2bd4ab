import { ButtonLink } from '../form.tsx'
import { HearingRow, LivePanel, Messages, Receipt } from '../parts.tsx'
import { Shelf } from './shelf.tsx'

/** Receipts, messages and meetings. */
export function GalleryForPeople() {
  return (
    <>
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
