import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { drawn, type Lifecycle } from '../src/domain/kernel/lifecycle'
import { kindsOfRecord } from '../src/domain/kinds'

/** Puts the lifecycles, as the tables have them, between the README's markers. A test keeps the two equal. */
const readme = resolve(__dirname, '../README.md')
const diagrams = Object.values(kindsOfRecord).map(({ life }) => `**${life.name}**\n\n\`\`\`mermaid\n${drawn(life as Lifecycle)}\n\`\`\``)
const between = /(<!-- lifecycles -->\n)[\s\S]*(<!-- \/lifecycles -->)/
writeFileSync(readme, readFileSync(readme, 'utf8').replace(between, (_all, start: string, end: string) => `${start}${diagrams.join('\n\n')}\n${end}`))
