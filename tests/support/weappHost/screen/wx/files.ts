import { shownAs } from '../engine/shownAs'
import { Failure, type Asked, type Work } from './answer'
import type { Line } from './cloud'

const bytesOf = (data: unknown, encoding: unknown): Blob => {
  if (typeof data !== 'string') return new Blob([data as ArrayBuffer])
  if (encoding !== 'base64') return new Blob([data])
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))])
}

let last = 0

/** What lies on the phone: chosen pictures, drawn ones, downloads. */
export class Files {
  private readonly kept = new Map<string, Blob>()

  add(bytes: Blob, ending: string): string {
    const path = `wxfile://tmp_${(last += 1)}.${ending}`
    this.keep(path, bytes)
    return path
  }

  private keep(path: string, bytes: Blob): void {
    this.kept.set(path, bytes)
    shownAs.set(path, URL.createObjectURL(bytes))
  }

  read(path: string): Blob {
    const bytes = this.kept.get(path)
    if (!bytes) throw new Failure(`no such file or directory "${path}"`)
    return bytes
  }

  async fetched(line: Line, address: string, path?: string): Promise<string> {
    if (line.offline) throw new Failure('Error: network is not available', -1)
    line.waiting += 1
    try {
      const bytes = await (await fetch(address)).blob()
      if (!path) return this.add(bytes, 'bin')
      this.keep(path, bytes)
      return path
    } finally {
      line.waiting -= 1
    }
  }

  /** `wx.getFileSystemManager()`, as far as it is asked for; answered by callbacks only, as WeChat's. */
  readonly works: Record<string, Work> = {
    access: ({ path }: Asked) => void this.read(String(path)),
    readFile: async ({ filePath, position, length, encoding }: Asked) => {
      const from = Number(position ?? 0)
      const bytes = this.read(String(filePath)).slice(from, length === undefined ? undefined : from + Number(length))
      return { data: encoding === undefined ? await bytes.arrayBuffer() : await bytes.text() }
    },
    writeFile: ({ filePath, data, encoding }: Asked) => this.keep(String(filePath), bytesOf(data, encoding)),
    getFileInfo: ({ filePath }: Asked) => ({ size: this.read(String(filePath)).size }),
    unlink: ({ filePath }: Asked) => void (this.read(String(filePath)), this.kept.delete(String(filePath))),
    mkdir: () => undefined,
    rmdir: ({ dirPath }: Asked) => {
      for (const path of this.kept.keys()) if (path.startsWith(`${String(dirPath)}/`)) this.kept.delete(path)
    },
  }
}
