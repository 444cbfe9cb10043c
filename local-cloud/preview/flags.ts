import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from '../cannotStart'

export interface Flags {
  lan: boolean
  fresh: boolean
  goBack: boolean
  realTime: boolean
  dev: boolean
  build: boolean
  help: boolean
  port: number
  dataDir: string
}

export const usage = `用法：npm start -- [选项]
  --lan          同一网络里的真手机也能打开（码里写这台机器的网络地址；
                 网络里的任何人也就能扮演任何一个人，只用于演示）
  --fresh        清空数据，从头演示
  --go-back      数据文件坏了：回到上一次好的内容
  --real-time    用真实的时间（不写就总在工作日的白天打开演示）
  --port 端口    默认 3000
  --data 文件夹  数据放在哪里，默认 .data
  --no-build     不重新构建，用已经构建好的
  --dev          云函数重新构建后自动换上`

export function readFlags(words: readonly string[], root: string): Flags {
  const { lan, fresh, dev, help, port, data, ...rest } = parsed(words)
  const number = Number(port)
  if (!/^\d{1,5}$/.test(port) || number > 65535) throw new CannotStart(`端口应当是 0 到 65535 之间的数字，您写的是“${port}”。例如：npm start -- --port 3001`)
  return { lan, fresh, dev, help, goBack: rest['go-back'], realTime: rest['real-time'], build: !rest['no-build'], port: number, dataDir: resolve(root, data) }
}

function parsed(words: readonly string[]) {
  const yes = { type: 'boolean', default: false } as const
  const options = { lan: yes, fresh: yes, dev: yes, help: yes, 'no-build': yes, 'real-time': yes, 'go-back': yes, port: { type: 'string', default: '3000' }, data: { type: 'string', default: '.data' } } as const
  try {
    return parseArgs({ args: [...words], options, allowPositionals: false }).values
  } catch (error) {
    const flag = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? words.find((word) => !word.startsWith('--')) ?? ''
    throw new CannotStart(flag in { '--port': 0, '--data': 0 } ? `选项 ${flag} 后面要写一个值。\n${usage}` : `不认识的选项：${flag}。\n${usage}`)
  }
}
