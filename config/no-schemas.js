/**
 * Stands in for zod in the phones' build. A phone asks for an act by the contract's name; what goes in and comes out is
 * checked in the cloud alone, so 120 KB of checking stay out of the package everybody downloads before they can speak.
 * Every schema made while modules load becomes this one value; whoever checks with it on a phone is told at once.
 * Plain ES5 and no Proxy, which nothing can make up for on an old phone: ZOD_WORDS are zod's own words (zodWords.ts).
 */
function schema() {
  return schema
}
ZOD_WORDS.split(' ').forEach(function (word) {
  // A function's own length is fixed, and may be redefined.
  Object.defineProperty(schema, word, { value: schema })
})
schema.parse = schema.safeParse = function () {
  throw new Error('schemas are checked in the cloud: the phone knows contracts by name only')
}
module.exports = schema
