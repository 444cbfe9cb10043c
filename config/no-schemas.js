/**
 * Stands in for zod in the phones' build. A phone asks for an act by the contract's name; what goes in and comes out is
 * checked in the cloud alone, so 120 KB of checking stay out of the package everybody downloads before they can speak.
 * Every schema made while modules load becomes this one value; whoever checks with it on a phone is told at once.
 */
const schema = new Proxy(function schema() {}, {
  get(_target, key) {
    if (key === 'parse' || key === 'safeParse') throw new Error('schemas are checked in the cloud: the phone knows contracts by name only')
    return key === '__esModule' ? false : schema
  },
  apply: () => schema,
})
module.exports = schema
