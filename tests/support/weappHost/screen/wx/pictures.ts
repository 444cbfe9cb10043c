import { Failure, type Asked, type Work } from './answer'
import type { Files } from './files'

/** What WeChat gives where a page asks for a canvas nobody sees. */
interface Sheet {
  width: number
  height: number
  getContext(kind: string): CanvasRenderingContext2D | null
  toDataURL(type?: string, quality?: number): string
}

const canvases = new WeakMap<object, HTMLCanvasElement>()

export function createOffscreenCanvas({ type, width = 300, height = 150 }: { type?: string; width?: number; height?: number } = {}): Sheet {
  if (type !== '2d') throw new Error(`createOffscreenCanvas: ${String(type)} is not drawn here`)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const sheet: Sheet = { width, height, getContext: () => canvas.getContext('2d'), toDataURL: (kind, quality) => canvas.toDataURL(kind, quality) }
  canvases.set(sheet, canvas)
  return sheet
}

export const pictureWorks = (files: Files): Record<string, Work> => ({
  canvasToTempFilePath: async ({ canvas, fileType }: Asked) => {
    const drawn = typeof canvas === 'object' && canvas !== null ? canvases.get(canvas) : undefined
    const bytes = drawn && (await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve)))
    if (!bytes) throw new Failure('canvas is empty')
    return { tempFilePath: files.add(bytes, String(fileType ?? 'png')) }
  },
  previewImage: () => undefined,
  saveImageToPhotosAlbum: ({ filePath }: Asked) => void files.read(String(filePath)),
})
