import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'

/** Fields of a wire call; a binary field is a Buffer. */
export type Params = Record<string, unknown>

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export async function paramsOf(request: IncomingMessage): Promise<Params> {
  const type = request.headers['content-type'] ?? ''
  return type.startsWith('multipart/form-data') ? multipart(request) : JSON.parse((await bytesOf(request)).toString()) as Params
}

function multipart(request: IncomingMessage): Promise<Params> {
  return new Promise((resolve, reject) => {
    const params: Params = {}
    // An octet-stream part without a file name counts as a file.
    const form = new Busboy({ headers: request.headers as BusboyHeaders })
    form.on('field', (name, value) => { params[name] = value })
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => { params[name] = Buffer.concat(chunks) })
    })
    form.on('finish', () => resolve(params))
    form.on('error', reject)
    request.pipe(form)
  })
}
