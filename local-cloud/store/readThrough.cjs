// A process of its own: LMDB maps the file into memory, and a page that is damaged or missing ends whoever touches it.
// Reads every page that is in use, then writes a packed copy of what it read into the second folder.
const { open } = require('lmdb')
const { deserialize } = require('bson')

const [from, into] = process.argv.slice(2)

async function readThrough() {
  const root = open({ path: from, maxDbs: 256, readOnly: true })
  for (const name of [...root.getKeys({})]) {
    if (typeof name !== 'string') throw new Error('a table without a name')
    const table = root.openDB(name, { keyEncoding: 'binary', encoding: name.startsWith('documents/') ? 'binary' : 'json' })
    let rows = 0
    for (const { value } of table.getRange({})) {
      if (name.startsWith('documents/')) deserialize(value)
      rows++
    }
    if (rows !== table.getStats().entryCount) throw new Error(`${name} holds ${rows} rows and says another number`)
  }
  await root.backup(into, true)
  await root.close()
}

readThrough().then(() => process.exit(0), (error) => {
  console.error(error.message)
  process.exit(1)
})
