/**
 * Stands in for zod in the phones' build. A phone asks for an act by the contract's name; what goes in and comes out is
 * checked in the cloud alone, so 120 KB of checking stay out of the package everybody downloads before they can speak.
 * Every schema made while modules load becomes this one value; whoever checks with it on a phone is told at once.
 * Plain ES5 and no Proxy: nothing could stand in for that on an old phone. A word that is missing here stops the page
 * that uses it while it loads, which every lane that opens pages sees.
 */
var made = 'any array boolean discriminatedUnion enum int iso literal number object partialRecord record strictObject string union unknown'
var refined = 'date default element extend length max min multipleOf nonnegative nullable omit optional partial pick pipe positive refine regex shape superRefine transform trim'

function schema() {
  return schema
}
;(made + ' ' + refined).split(' ').forEach(function (word) {
  // A function's own length is fixed; everything else can be put beside it.
  if (word === 'length') Object.defineProperty(schema, word, { value: schema })
  else schema[word] = schema
})
schema.parse = schema.safeParse = function () {
  throw new Error('schemas are checked in the cloud: the phone knows contracts by name only')
}
module.exports = schema
