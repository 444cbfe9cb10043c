import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { drawn, type Lifecycle } from '../src/domain/kernel/lifecycle'
import { kindsOfRecord } from '../src/domain/kinds'

/** Draws the lifecycles as the tables have them. A test keeps the two equal. */
const head = '# Lifecycles 生命周期\n\nDrawn from the tables in `src/domain` by `npm run draw`; a test keeps the two equal.'
const diagrams = Object.values(kindsOfRecord).map(({ life }) => `## ${life.name}\n\n\`\`\`mermaid\n${drawn(life as Lifecycle)}\n\`\`\``)
writeFileSync(resolve(__dirname, '../docs/lifecycles.md'), `${[head, ...diagrams].join('\n\n')}\n`)
