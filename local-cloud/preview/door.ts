import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { patientServer } from '../patientServer'
import { CannotStart } from '../cannotStart'
import type { Handler } from './router'
import { waitingPage } from './waitingPage'

export interface Door {
  address: string
  /** The names this machine may be called by. */
  hosts(): readonly string[]
  answerWith(handler: Handler): void
  close(): Promise<void>
}

/** Takes the port before anything else is done; until there is something to show it asks for patience. */
export async function openDoor({ port, lan }: { port: number; lan: boolean }): Promise<Door> {
  const machine = lan ? networkAddress() : '127.0.0.1'
  let handler: Handler = waitingPage
  const server = patientServer((request, response) => handler(request, response))
  await listening(server, port, lan ? '0.0.0.0' : '127.0.0.1')
  return {
    address: `http://${machine}:${(server.address() as AddressInfo).port}`,
    hosts: () => ['127.0.0.1', 'localhost', machine],
    answerWith: (next) => { handler = next },
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence: Record<string, string> = {
        EADDRINUSE: `端口 ${port} 已经被占用（可能议事堂已经开着）。请关掉占用它的程序，或者换一个端口：npm start -- --port ${port + 1}`,
        EACCES: `没有权限使用端口 ${port}。请换一个 1024 以上的端口：npm start -- --port 3000`,
      }
      reject(new CannotStart(sentence[error.code ?? ''] ?? `端口 ${port} 打不开（${error.message}）。请换一个端口：npm start -- --port 3001`))
    })
    server.listen(port, host, resolve)
  })
}

/** The address other machines of the same network see; home and office networks first. */
function networkAddress(): string {
  const found = Object.values(networkInterfaces()).flatMap((group) => group ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
  const address = found.find((one) => one.startsWith('192.168.')) ?? found.find((one) => /^(10|172)\./.test(one)) ?? found[0]
  if (!address) throw new CannotStart('这台机器没有连上局域网，别的手机找不到它。请先连上无线网或网线，或者去掉 --lan 在本机打开')
  return address
}
