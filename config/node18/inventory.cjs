// Run by two Nodes (learnNewer.ts): every name that this one gives a program, as JSON on standard output.
const { builtinModules } = require('node:module')

const globals = []
const statics = []
const modules = []
/** What things made by a global can be asked, as Array#toSorted; and the bare names that anything at all can be asked. */
const members = []
const words = new Set()

const seen = new Set()
const namesOf = value => Object.getOwnPropertyNames(value).filter(name => !/^(\d+|length|name|prototype|arguments|caller|constructor)$/.test(name))
const isThing = value => value !== null && (typeof value === 'object' || typeof value === 'function')

function reading(read) {
  try {
    return read()
  } catch {
    return undefined
  }
}

// Up the chain: what a nameless ancestor has (TypedArray, Iterator) counts as well.
function learnMembers(owner, prototype) {
  for (let one = prototype; isThing(one) && !seen.has(one); one = Object.getPrototypeOf(one)) {
    seen.add(one)
    for (const name of namesOf(one)) {
      words.add(name)
      if (owner) members.push(`${owner}#${name}`)
    }
  }
}

for (const name of Object.getOwnPropertyNames(globalThis)) {
  globals.push(name)
  const value = reading(() => globalThis[name])
  if (!isThing(value) || value === globalThis) continue
  namesOf(value).forEach(part => statics.push(`${name}.${part}`))
  learnMembers(name, reading(() => value.prototype))
}

for (const name of builtinModules.filter(one => !/^_|internal/.test(one))) {
  const exported = reading(() => require(name))
  if (!isThing(exported)) continue
  for (const part of namesOf(exported)) {
    modules.push(`${name}.${part}`)
    const value = reading(() => exported[part])
    if (typeof value === 'function') learnMembers(null, reading(() => value.prototype))
  }
}

console.log(JSON.stringify({ globals, statics, modules, members, words: [...words] }))
