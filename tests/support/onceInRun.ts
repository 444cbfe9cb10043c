import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Outcome<Value> = { value: Value } | { failed: string }

/** Does something once for all workers of a run: whoever comes first does it, the others wait for what came of it. Only plain data. */
export async function onceInRun<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const place = join(process.env.RUN_DIR ?? '', name)
  const mine = await mkdir(place).then(() => true, () => false)
  const outcome = mine ? await work().then((value): Outcome<Value> => ({ value }), (error: Error): Outcome<Value> => ({ failed: String(error.stack) })) : await told<Value>(place)
  if (mine) {
    // Whole or not at all for those who wait.
    await writeFile(join(place, 'half'), JSON.stringify(outcome))
    await rename(join(place, 'half'), join(place, 'outcome'))
  }
  if ('failed' in outcome) throw new Error(`${name}: ${outcome.failed}`)
  return outcome.value
}

async function told<Value>(place: string): Promise<Outcome<Value>> {
  for (;;) {
    const text = await readFile(join(place, 'outcome'), 'utf8').catch(() => null)
    if (text !== null) return JSON.parse(text) as Outcome<Value>
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
