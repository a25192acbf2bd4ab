import { Select, TextField } from '../form.tsx'
import { blank } from '../forms.ts'
import { Filters, Pager, StaffTable, Tag } from '../parts.tsx'
import { Shelf } from './shelf.tsx'

const asked = blank({ q: '', team: 'build', state: 'open' }, 'g')

/** The desk's worklist. */
export function GalleryForStaff() {
  return (
    <Shelf id="g-bord" title="Til medarbejdere">
      <Filters label="Filtrér sager" action="#g-bord">
        <TextField form={asked} name="q" label="Søg" type="search" />
        <Select
          form={asked}
          name="team"
          label="Team"
          empty={false}
          choices={[
            { value: 'build', label: 'Byggeri' },
            { value: 'nature', label: 'Natur' },
          ]}
        />
        <Select
          form={asked}
          name="state"
          label="Status"
          empty={false}
          choices={[
            { value: 'open', label: 'Alle åbne' },
            { value: 'waiting', label: 'Venter på borger' },
          ]}
        />
      </Filters>
      <StaffTable
        caption="Åbne byggesager"
        result="4 sager. Sorteret efter frist, den nærmeste først."
        columns={[
          { label: 'Sag', href: '#g-bord' },
          { label: 'Emne' },
          { label: 'Borger eller firma' },
          { label: 'Status' },
          { label: 'Frist', href: '#g-bord', sorted: 'ascending', fold: true },
          { label: 'Hos', fold: true },
        ]}
        rows={[
          {
            id: '1',
            title: 'BYG-2025-0376',
            href: '#g-bord',
            cells: [
              'Nedrivning, Havnevej 9',
              'Prøvehuset ApS',
              <Tag tone="bad">Over frist</Tag>,
              '21. nov',
              'Team Byggeri',
            ],
          },
          {
            id: '2',
            title: 'BYG-2025-0420',
            href: '#g-bord',
            cells: [
              'Tilbygning, Mosevænget 3',
              'Bo Eksempel',
              <Tag tone="info">Ny</Tag>,
              '27. nov',
              'Ingen endnu',
            ],
          },
          {
            id: '3',
            title: 'BYG-2025-0398',
            href: '#g-bord',
            cells: [
              'Solceller, Torvet 4',
              'Eksempel A/S',
              <Tag tone="ok">Klar til afgørelse</Tag>,
              '28. nov',
              'Team Byggeri',
            ],
          },
          {
            id: '4',
            title: 'BYG-2025-0417',
            href: '#g-bord',
            cells: [
              'Carport, Klitvej 12',
              'Alma Testesen',
              <Tag tone="warn">Venter på borger</Tag>,
              '3. dec',
              'Team Byggeri',
            ],
          },
        ]}
        bulk={{
          action: '#g-bord',
          buttons: [
            { value: 'assign', label: 'Tag dem' },
            { value: 'close', label: 'Luk sagerne', kind: 'bad' },
          ],
        }}
      />
      <Pager page={3} pages={9} href={(page) => `?side=${page}#g-bord`} />
    </Shelf>
  )
}
