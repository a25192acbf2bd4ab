import { Button, ButtonLink, Why } from '../form.tsx'
import { iconNames } from '../icons.tsx'
import { Chips, Empty, Ghost, Go, Icon, Link, Notice, Tag, Card, Time } from '../parts.tsx'
import { Shelf } from './shelf.tsx'

const at = '2025-12-03T09:15:00Z'

/** Buttons, tags, notices, and the states a page can be in. */
export function GalleryWords() {
  return (
    <>
      <Shelf id="g-knapper" title="Knapper og henvisninger">
        <form action="#g-knapper" method="get">
          <p class="cluster">
            <Button>Fortsæt</Button>
            <Button kind={2}>Tilbage</Button>
            <Button kind="bad" icon="trash">
              Slet kladden
            </Button>
            <Button small>Jeg kan hjælpe</Button>
            <ButtonLink href="#g-knapper" kind={2} small icon="bell">
              Få en sms
            </ButtonLink>
            <Go href="#g-knapper">Se alle</Go>
            <Go href="#g-knapper" icon="back">
              Uge 48
            </Go>
            <Link href="javascript:alert(1)">En adresse, der ikke kan følges</Link>
          </p>
        </form>
      </Shelf>
      <Shelf id="g-maerker" title="Mærker og filtre">
        <p class="cluster cluster-s">
          <Tag>Modtaget</Tag>
          <Tag tone="info">I gang</Tag>
          <Tag tone="ok">Bevilget</Tag>
          <Tag tone="warn">Venter på dig</Tag>
          <Tag tone="bad">Over frist</Tag>
          <Tag tone="accent">I høring</Tag>
        </p>
        <Chips
          label="Vis svar fra"
          chips={[
            { href: '#g-maerker', label: 'Alle 34', current: true },
            { href: '#g-maerker', label: 'Naboer 21' },
            { href: '#g-maerker', label: 'Foreninger 6' },
          ]}
        />
      </Shelf>
      <Shelf id="g-beskeder" title="Beskeder">
        <div class="grid grid-2">
          <Notice heading="h3" title="Du kan godt holde pause">
            Vi gemmer undervejs. Kladden ligger i Mit Klitby i 30 dage.
          </Notice>
          <Notice heading="h3" tone="ok" title="Vi har fået din tegning">
            Sagen går videre i dag. Du skal ikke gøre mere.
          </Notice>
          <Notice heading="h3" tone="warn" title="Du bliver logget af om 2 minutter">
            <p class="small">
              <a href="#g-beskeder">Bliv logget på</a>. Det, du har skrevet, er gemt.
            </p>
          </Notice>
          <Notice heading="h3" tone="bad" title="Filen kunne ikke åbnes">
            Gem den som PDF, JPG eller PNG, og prøv igen. Eller send den på papir.
          </Notice>
        </div>
        <Why label="Derfor spørger vi om dit nummer" open>
          En glemt tid kan ikke gives til en anden. Vi bruger kun nummeret til påmindelsen og
          sletter det, når mødet er holdt.
        </Why>
      </Shelf>
      <Shelf id="g-tom" title="Tomt og på vej">
        <div class="grid grid-2">
          <Empty
            heading="h3"
            title="Du har ingen sager endnu"
            action={
              <ButtonLink href="#g-tom" kind={2}>
                Se, hvad du kan søge om
              </ButtonLink>
            }
          >
            Når du søger om noget, kan du følge det her, fra vi får det, til det er afgjort.
          </Empty>
          <Card id="g-henter" title="Tal på vej" heading="h3" busy>
            <Ghost what="tal" />
          </Card>
        </div>
      </Shelf>
      <Shelf id="g-tid" title="Tid">
        <p class="cluster">
          <Time at={at} />
          <Time at={at} format="weekday" />
          <Time at={at} format="datetime" />
          <Time at={at} format="short" />
          <Time at={at} format="clock" />
          <Time at={at} format="relative" />
        </p>
      </Shelf>
      <Shelf id="g-tegn" title="Tegn">
        <ul class="grid grid-4">
          {iconNames.map((name) => (
            <li class="cluster cluster-s">
              <Icon name={name} />
              <span class="meta">{name}</span>
            </li>
          ))}
        </ul>
      </Shelf>
    </>
  )
}
