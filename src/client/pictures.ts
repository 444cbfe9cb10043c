import Taro from '@tarojs/taro'
import { isWeChat } from './wechat'

export type Brush = CanvasRenderingContext2D
interface Sheet {
  width: number
  height: number
  getContext(kind: '2d'): Brush
  toDataURL(type: 'image/png'): string
}

function sheetOf(width: number, height: number): Sheet {
  if (isWeChat) return Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as Sheet
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  return canvas as unknown as Sheet
}

/** Draws one picture and gives where it lies: a temporary file on WeChat, an object URL in a browser. Units: pixels. */
export async function picture(width: number, height: number, draw: (brush: Brush) => void): Promise<string> {
  const sheet = sheetOf(width, height)
  draw(sheet.getContext('2d'))
  if (isWeChat) {
    // canvasToTempFilePath is for canvases on a page; off screen it fails on WeChat for Mac and on older iOS.
    return written(sheet.toDataURL('image/png').replace(/^data:image\/png;base64,/, ''))
  }
  const blob = await new Promise<Blob | null>((resolve) => (sheet as unknown as HTMLCanvasElement).toBlob(resolve))
  if (!blob) throw new Error('the picture could not be made')
  return URL.createObjectURL(blob)
}

let pictures = 0

/** Into a file of its own, so that several can be looked at one after the other. */
function written(base64: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/picture-${(pictures += 1) % picturesMost}.png`
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data: base64, encoding: 'base64', success: () => resolve(filePath), fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
}
/** More than one batch of slips has pages; after that the oldest is overwritten. */
const picturesMost = 60

/** Into the phone's album, or as a download in a browser. `refused`: WeChat may not write to the album; the viewer still can save it. */
export async function savePicture(picture: string, name: string): Promise<'saved' | 'refused'> {
  if (!isWeChat) {
    const link = document.createElement('a')
    Object.assign(link, { href: picture, download: name })
    document.body.append(link)
    link.click()
    link.remove()
    return 'saved'
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: picture })
    return 'saved'
  } catch {
    return 'refused'
  }
}

/** The whole picture in WeChat's own viewer, where a long press saves it or sends it on. */
export const viewPicture = (picture: string): void => void Taro.previewImage({ urls: [picture], current: picture })

/** WeChat prints nothing itself: its viewer saves a picture or sends it to a computer. */
export function printPictures(pictures: readonly string[]): void {
  const [current] = pictures
  if (isWeChat && current) void Taro.previewImage({ urls: [...pictures], current })
  else if (!isWeChat) window.print()
}
