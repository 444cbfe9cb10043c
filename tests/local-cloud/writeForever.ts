// Run by crash.test.ts in a process of its own, to be killed: prints a number once its opinion is said to be written.
import { Store } from '../../local-cloud/store/store'
import { insert } from '../../local-cloud/store/writes'
import type { Collections } from '../../local-cloud/types'

const [folder = '', declared = '{}'] = process.argv.slice(2)
const store = new Store(folder, JSON.parse(declared) as Collections, false)

async function lane(from: number): Promise<void> {
  for (let n = from; ; n += 4) {
    await store.write(view => insert(view, store.collection('opinions'), [{ _id: `o${n}`, n, room: `r${n % 3}`, receipt: `R${n}` }]))
    process.stdout.write(`${n}\n`)
  }
}

for (let from = 0; from < 4; from++) void lane(from)
