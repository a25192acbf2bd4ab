import { GalleryCards } from './gallery/cards.tsx'
import { GalleryCases } from './gallery/cases.tsx'
import { GalleryFields } from './gallery/fields.tsx'
import { GalleryForPeople } from './gallery/people.tsx'
import { GalleryForStaff } from './gallery/staff.tsx'
import { GalleryPlace } from './gallery/place.tsx'
import { GalleryWords } from './gallery/words.tsx'
import { Page } from './page.tsx'

/** Every component in every state, in the colours of the site it is shown on. */
export function Gallery() {
  return (
    <Page
      title="Komponenter"
      lead="Alt, en side kan bygges af, i alle de tilstande det kan have."
      noIndex
    >
      <div class="stack stack-xl">
        <GalleryWords />
        <GalleryFields />
        <GalleryCases />
        <GalleryCards />
        <GalleryForPeople />
        <GalleryForStaff />
        <GalleryPlace />
      </div>
    </Page>
  )
}
