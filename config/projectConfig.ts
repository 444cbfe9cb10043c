import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Compiler {
  options: { output: { path?: string } }
  hooks: { done: { tap(name: string, act: () => void): void } }
}

/** Taro copies project.config.json into the build; the path to the cloud functions is right from the repository's root only. */
export class ProjectConfig {
  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('ProjectConfig', () => {
      const file = join(compiler.options.output.path ?? '', 'project.config.json')
      if (!existsSync(file)) return
      const { cloudfunctionRoot: _, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
      writeFileSync(file, `${JSON.stringify(rest, null, 2)}\n`)
    })
  }
}
