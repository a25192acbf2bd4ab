import { phone } from '../../../ui/numbers.ts'
import { SummaryList, Tag } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import type { Party } from '../../identity/index.ts'
import { addressLine } from '../address-line.ts'
import { deskTexts } from '../desk-texts.ts'
import type { CaseView } from '../view.ts'

/** Who the case is about. Protected names and addresses are shown here alone, to those who handle the case. */
export function Parties({ view, mayHandle }: { view: CaseView; mayHandle: boolean }) {
  const t = useTexts(deskTexts)
  return (
    <>
      {view.file.parties.map(({ partyId, role }) => {
        const party = view.people.get(partyId)
        if (!party) return null
        const hidden = party.protected && !mayHandle
        return (
          <div class="card-row stack">
            {party.protected && (
              <p>
                <Tag tone="warn" icon="lock">
                  {t.protected}
                </Tag>
              </p>
            )}
            <SummaryList
              rows={[
                { label: t.roles[role], value: hidden ? t.protectedName : party.name },
                ...(hidden ? [] : contacts(party, t)),
              ]}
            />
          </div>
        )
      })}
    </>
  )
}

function contacts(party: Party, t: (typeof deskTexts)['da']) {
  const { address } = party
  return [
    address && { label: t.address, value: addressLine(address) },
    party.phone && {
      label: t.phone,
      value: <a href={`tel:${party.phone}`}>{phone(party.phone)}</a>,
    },
    party.email && { label: t.email, value: party.email },
    party.cvr && { label: 'CVR', value: party.cvr },
  ].filter((row) => !!row)
}
