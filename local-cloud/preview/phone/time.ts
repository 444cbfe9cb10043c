/** The phone's clock goes with the cloud's, which may have been moved on. */
let ahead = 0

export const setAhead = (ms: number): void => {
  if (Number.isFinite(ms)) ahead = ms
}

export function moveClock(): void {
  const RealDate = Date
  const now = () => RealDate.now() + ahead
  const Moved: DateConstructor = new Proxy(RealDate, {
    construct: (target, words: [], self) => Reflect.construct(target, words.length ? words : [now()], self === Moved ? target : self) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
  RealDate.prototype.constructor = Moved
  window.Date = Moved
}
