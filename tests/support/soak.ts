/** A story too long for every change: `npm test` leaves it out, `npm run test:soak` tells only such stories of a file. */
export const soak: typeof test = process.env.SOAK ? test.only : (Object.assign(() => {}, test) as never)
