import { add, openSheet } from './sheet'
import { told } from './told'
import { visibleCodes, type Code } from './visibleCodes'

interface Asked {
  success?(found: { result: string; path?: string; scanType: string; errMsg: string }): void
  fail?(error: { errMsg: string }): void
}

const roomCode = new RegExp(`^${told.address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/r/([^/?#]+)$`)

/** A browser has no camera at hand: shows the codes that can be seen on the other phones and on the desk, and a box to paste one. */
export function scanCode({ success, fail }: Asked = {}): void {
  const { body, close } = openSheet('扫一扫', () => fail?.({ errMsg: 'scanCode:fail cancel' }))
  const found = (text: string) => {
    close()
    clearInterval(timer)
    const scene = roomCode.exec(text)?.[1]
    // A mini-program's own code gives a path and no text worth reading.
    success?.({ result: text, ...(scene ? { path: `${told.codePage}?scene=${scene}` } : {}), scanType: scene ? 'WX_CODE' : 'QR_CODE', errMsg: 'scanCode:ok' })
  }

  add(body, 'h2', {}, '扫一扫')
  const hint = add(body, 'p')
  hint.setAttribute('role', 'status')
  const list = add(body, 'div')
  let shown = ''
  const draw = (codes: readonly Code[]) => {
    const now = JSON.stringify(codes)
    if (now === shown) return
    shown = now
    hint.textContent = codes.length > 0 ? '看得见这些码，点一个就扫它：' : '别的手机和桌面上现在没有码。'
    const focused = (body.getRootNode() as ShadowRoot).activeElement
    const at = Array.from(list.children).indexOf(focused as Element)
    list.replaceChildren()
    for (const { text, where, label } of codes) {
      const button = add(list, 'button', { type: 'button', className: 'choice', onclick: () => found(text) }, label)
      add(button, 'small', {}, where)
    }
    // Codes change while one looks; the place in the list stays.
    if (at >= 0) (list.children[at] as HTMLElement | undefined)?.focus()
  }
  draw(visibleCodes())
  const timer = setInterval(() => (body.isConnected ? draw(visibleCodes()) : clearInterval(timer)), 500)

  const field = add(body, 'label', { className: 'field' })
  add(field, 'span', {}, '或者把码里的文字贴在这里')
  const text = add(field, 'input', { type: 'text', autocomplete: 'off' })
  const row = add(body, 'div', { className: 'row' })
  add(row, 'button', { type: 'button', onclick: () => { close(); fail?.({ errMsg: 'scanCode:fail cancel' }) } }, '取消')
  add(row, 'button', { type: 'submit', className: 'main' }, '就扫这个')
  body.addEventListener('submit', (event) => {
    event.preventDefault()
    if (text.value.trim()) found(text.value.trim())
    else text.focus()
  })
}
