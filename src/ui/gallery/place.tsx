import { ButtonLink } from '../form.tsx'
import { Landscape, landscapeNames } from '../drawings/landscapes.tsx'
import { pictureNames } from '../drawings/pictures.tsx'
import { AudienceGrid, Note, Poster, Tag } from '../parts.tsx'
import { Shelf } from './shelf.tsx'

/** What makes a site somewhere: pictures, landscapes, the community's board. */
export function GalleryPlace() {
  return (
    <>
      <Shelf id="g-opslag" title="Lokalsamfund">
        <div class="with-aside">
          <ul class="board">
            <Note
              heading="h3"
              title="Kan nogen køre mig til lægen tirsdag?"
              href="#g-opslag"
              initials="TT"
              meta="Test Testesen, Kirkevej. For en time siden"
              actions={
                <ButtonLink href="#g-opslag" small icon="help">
                  Jeg kan hjælpe
                </ButtonLink>
              }
            >
              Kl. 9.20 i Klitby og hjem igen. Jeg giver kaffe.
            </Note>
            <Note
              heading="h3"
              title="Trailer til låns i weekenden"
              href="#g-opslag"
              initials="BE"
              meta="Bo Eksempel, Gadekæret. I dag"
              actions={<Tag tone="ok">Bo kommer onsdag</Tag>}
            >
              Står i laden bag købmanden. Skriv, hvornår du kommer.
            </Note>
          </ul>
          <Poster title="Digital hjælp over en kop kaffe" heading="h3">
            <p>Hver tirsdag kl. 14 til 16 i forsamlingshuset. Ingen spørgsmål er for små.</p>
            <p>
              <ButtonLink href="#g-opslag" wide>
                Sig, at du kommer
              </ButtonLink>
            </p>
          </Poster>
        </div>
      </Shelf>
      <Shelf id="g-billeder" title="Indgange">
        <AudienceGrid
          audiences={pictureNames.map((picture) => ({
            picture,
            title: picture,
            href: '#g-billeder',
            links: [{ label: 'Et svar', href: '#g-billeder' }],
          }))}
        />
      </Shelf>
      <Shelf id="g-landskaber" title="Landskaber">
        {landscapeNames.map((name) => (
          <figure class="stack">
            <div class="hero">
              <Landscape name={name} />
            </div>
            <figcaption class="meta">{name}</figcaption>
          </figure>
        ))}
      </Shelf>
    </>
  )
}
