import type { DeskState } from './api'
import { byId } from './dom'

/** The sheet that hangs at the room's door. */
export function hangPoster({ scene, address, place, lan }: DeskState, scanned: () => void): void {
  const code = byId<HTMLImageElement>('code')
  const room = place?.room ?? '议事室'
  code.src = `/local/code/${encodeURIComponent(scene)}.png`
  code.alt = `${room}${place ? ` · ${place.point}` : ''}的码`
  code.dataset.qr = `${address}/r/${encodeURIComponent(scene)}`
  byId('room').textContent = room
  byId('point').textContent = place?.point ?? ''
  byId<HTMLAnchorElement>('print').href = `/local/poster/${encodeURIComponent(scene)}`
  byId('scan').onclick = scanned
  byId('code-hint').textContent = lan ? '同一个网络里的手机可以直接扫' : '真手机也想扫：npm start -- --lan'
}
