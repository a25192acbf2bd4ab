/** Ends the transaction of a sending that cannot be, so that the draft is as it was; `page` is where to go. */
export class NotSent extends Error {
  name = 'NotSent'
  page: string
  why: 'missing' | 'time-gone'

  constructor(page: string, why: 'missing' | 'time-gone') {
    super(why)
    this.page = page
    this.why = why
  }
}
