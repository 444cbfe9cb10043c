import { tapping } from '../engine/backend'
import type { Realm } from '../logic/realm'
import { Failure, type Asked, type Work } from './answer'
import { post, type Line } from './cloud'
import type { Files } from './files'

/** What whoever holds the phone answers when WeChat asks; a test changes what it is about. */
export interface Holder {
  /** WeChat's question whether it may send messages. `off`: its main switch for notices is off. */
  notices: 'accept' | 'reject' | 'off'
  /** What the camera is held before; `null`: given up. `path`: a mini-program's own code. */
  scans: { result: string; path?: string } | null
  /** Pictures and files to choose from, as base64. */
  picks: { name: string; base64: string }[]
  /** Whether 确定 is tapped in a dialog of WeChat's own. */
  confirms: boolean
  /** Where the phone is; `null`: not told. */
  place: { latitude: number; longitude: number; accuracy: number } | null
}

export const holder = (): Holder => ({ notices: 'accept', scans: null, picks: [], confirms: true, place: null })

export function questionWorks(person: Holder, line: Line, realm: Realm, files: Files): Record<string, Work> {
  const picked = () => {
    if (person.picks.length === 0) throw new Failure('cancel')
    return person.picks.map(({ name, base64 }) => {
      const bytes = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))])
      return { name, size: bytes.size, path: files.add(bytes, name.split('.').pop() ?? 'bin') }
    })
  }
  return {
    requestSubscribeMessage: async ({ tmplIds }: Asked) => {
      const ids = tmplIds as string[]
      if (!tapping.now) throw new Failure('can only be invoked by user TAP gesture.', 10005)
      if (!Array.isArray(ids) || ids.length === 0) throw new Failure('TmplIds can\'t be empty', 10001)
      if (ids.length > 3) throw new Failure('Templates count out of max bounds', 20003)
      if (person.notices === 'off') throw new Failure('The main switch is switched off', 20004)
      const accepted = person.notices === 'accept' ? ids : []
      await post(line, realm, '/local/subscribe', JSON.stringify({ accepted, refused: ids.filter((id) => !accepted.includes(id)) }))
      return Object.fromEntries(ids.map((id) => [id, person.notices]))
    },
    scanCode: () => {
      if (!person.scans) throw new Failure('cancel')
      return { ...person.scans, scanType: person.scans.path ? 'WX_CODE' : 'QR_CODE', charSet: 'utf-8' }
    },
    chooseMedia: () => ({ type: 'image', tempFiles: picked().map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })) }),
    chooseMessageFile: () => ({ tempFiles: picked().map((one) => ({ ...one, type: 'file', time: Math.floor(realm.clock.now() / 1000) })) }),
    getLocation: () => {
      if (!person.place) throw new Failure('auth deny')
      return { ...person.place, horizontalAccuracy: person.place.accuracy, verticalAccuracy: 0, altitude: 0, speed: -1 }
    },
    showModal: () => ({ confirm: person.confirms, cancel: !person.confirms }),
    showActionSheet: () => {
      if (!person.confirms) throw new Failure('cancel')
      return { tapIndex: 0 }
    },
  }
}
