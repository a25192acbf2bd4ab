// Loaded before a program of ours (NODE_OPTIONS=--import): its computer's clock is FAELLED_TEST_SHIFT milliseconds wrong, as
// after somebody set it. The clock that counts since the start goes on, as it does in a real jump.
const shift = Number(process.env.FAELLED_TEST_SHIFT)
const TrueDate = Date
const now = () => TrueDate.now() + shift

class ShiftedDate extends TrueDate {
  constructor(...args: [] | ConstructorParameters<typeof Date>) {
    if (args.length) super(...(args as ConstructorParameters<typeof Date>))
    else super(now())
  }
  static override now() {
    return now()
  }
}
globalThis.Date = ShiftedDate as DateConstructor

const { instant } = Temporal.Now
Temporal.Now.instant = () => instant().add({ milliseconds: shift })
