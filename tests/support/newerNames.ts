import { builtinModules } from 'node:module'
import ts from 'typescript'
import newer from '../../config/node18/newer.json'

const globals = new Set(newer.globals)
const statics = new Set(newer.statics)
const modules = new Set(newer.modules)
const members = new Set(newer.members.map((member) => member.split('#')[1] ?? ''))

/**
 * The names in a bundle that the functions' Node does not have (config/node18/newer.json): globals, functions of globals
 * (Object.groupBy) and of modules (zlib.crc32), and words that only newer things can be asked (#toSorted). What is asked
 * for by `typeof` first is found as well: then there are two ways, and somebody should know of both.
 */
export function newerNamesIn(file: string): string[] {
  const program = ts.createProgram([file], { allowJs: true, noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ESNext })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  if (!source) throw new Error(`${file} is not there`)
  const isGlobal = (node: ts.Identifier): boolean => checker.resolveName(node.text, node, ts.SymbolFlags.Value, false) === undefined
  const held = new Map<string, string>()
  const found = new Set<string>()
  const ofModule = (module: string, name: string) => (modules.has(`${module}.${name}`) || modules.has(`node:${module}.${name}`)) && found.add(`${module}.${name}`)

  function look(node: ts.Node): void {
    if (ts.isVariableDeclaration(node)) {
      const module = required(node.initializer)
      if (module !== undefined && ts.isIdentifier(node.name)) held.set(node.name.text, module)
      if (module !== undefined && ts.isObjectBindingPattern(node.name)) node.name.elements.forEach((one) => ofModule(module, nameOf(one.propertyName ?? one.name)))
    }
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) access(node)
    if (ts.isIdentifier(node) && globals.has(node.text) && isRead(node) && isGlobal(node)) found.add(node.text)
    ts.forEachChild(node, look)
  }

  function access(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): void {
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : nameOf(node.argumentExpression)
    const owner = bare(node.expression)
    const module = ts.isIdentifier(owner) ? held.get(owner.text) : required(owner)
    if (module !== undefined) return void ofModule(module, name)
    if (members.has(name)) found.add(`#${name}`)
    if (!ts.isIdentifier(owner)) return
    if (/^(globalThis|global|self|window)$/.test(owner.text) && globals.has(name)) found.add(name)
    if (statics.has(`${owner.text}.${name}`) && isGlobal(owner)) found.add(`${owner.text}.${name}`)
  }

  look(source)
  return [...found].sort()
}

const nameOf = (node: ts.Node): string => (ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : '')

/** Not the name of a property. */
const isRead = (node: ts.Identifier): boolean => !['name', 'propertyName'].some((key) => (node.parent as unknown as Record<string, unknown>)[key] === node)

/** Without the parentheses and the `.default` that bundlers put around a module. */
function bare(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node)) return bare(node.expression)
  return ts.isPropertyAccessExpression(node) && node.name.text === 'default' ? bare(node.expression) : node
}

/** The built-in module that `require('zlib')` gives, also from inside a bundler's helper. */
function required(node: ts.Node | undefined): string | undefined {
  if (!node || !ts.isCallExpression(node)) return undefined
  const [first] = node.arguments
  if (nameOf(node.expression) !== 'require') return required(first)
  const name = first ? nameOf(first).replace(/^node:/, '') : ''
  return builtinModules.includes(name) || builtinModules.includes(`node:${name}`) ? name : undefined
}
