import { cloudNow } from '../heardTime'

/** The phone's clock goes with the cloud's. */
export function moveClock(): void {
  const RealDate = Date
  const Moved: DateConstructor = new Proxy(RealDate, {
    construct: (target, words: [], self) => Reflect.construct(target, words.length ? words : [cloudNow()], self === Moved ? target : self) as Date,
    apply: () => new RealDate(cloudNow()).toString(),
    get: (target, key) => (key === 'now' ? cloudNow : (Reflect.get(target, key) as unknown)),
  })
  RealDate.prototype.constructor = Moved
  globalThis.Date = Moved
}
