const style = `
:host{all:initial}*{box-sizing:border-box;font-family:-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.veil{position:fixed;inset:0;background:rgba(0,0,0,.5);z-index:2147483000;display:flex;align-items:flex-end}
.sheet{background:#fff;color:#1f2329;width:100%;max-height:88vh;overflow:auto;border-radius:14px 14px 0 0;padding:20px 20px 24px;outline:none}
h2{font-size:18px;line-height:1.4;margin:0 0 4px}p{font-size:14px;line-height:1.6;color:#4e5969;margin:0 0 12px}
label{display:flex;align-items:center;gap:12px;font-size:16px;min-height:48px;border-bottom:1px solid #e6e8eb;cursor:pointer}
label.quiet{border:0;font-size:14px;color:#4e5969;min-height:44px}
input[type=checkbox]{width:20px;height:20px;accent-color:#0a7d3c;flex:none}
input[type=text]{width:100%;min-height:46px;font-size:16px;border:1px solid #8a919c;border-radius:8px;padding:8px 12px;color:#1f2329;background:#fff}
.field{display:block;border:0;font-size:14px;color:#4e5969;margin:12px 0}.field span{display:block;margin-bottom:6px}
.row{display:flex;gap:12px;margin-top:16px}
button{flex:1;min-height:48px;font-size:17px;font-weight:600;border-radius:8px;border:0;background:#f0f2f5;color:#1f2329;cursor:pointer}
button.main{background:#0a7d3c;color:#fff}
button.choice{display:block;width:100%;text-align:left;padding:10px 14px;margin-bottom:8px;font-weight:400;background:#eaf1fe;line-height:1.5}
button.choice small{display:block;font-size:13px;color:#4e5969}
:focus-visible{outline:3px solid #0052d9;outline-offset:2px}`

export interface OpenSheet {
  body: HTMLElement
  close(): void
}

/** A sheet from below as WeChat draws its questions, apart from the page's own styles. `dismissed`: Escape or a tap beside it. */
export function openSheet(name: string, dismissed: () => void): OpenSheet {
  const before = document.activeElement
  const host = document.createElement('local-wechat')
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = `<style>${style}</style><div class="veil"><form class="sheet" role="dialog" aria-modal="true" tabindex="-1"></form></div>`
  const veil = root.querySelector('.veil') as HTMLElement
  const sheet = root.querySelector('.sheet') as HTMLElement
  sheet.setAttribute('aria-label', name)
  const reachable = () => Array.from(sheet.querySelectorAll<HTMLElement>('button,input'))

  const close = () => {
    host.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  const dismiss = () => {
    close()
    dismissed()
  }
  veil.addEventListener('click', (event) => { if (event.target === veil) dismiss() })
  veil.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') dismiss()
    if (event.key !== 'Tab') return
    const all = reachable()
    const at = root.activeElement
    const edge = event.shiftKey ? all[0] : all[all.length - 1]
    if (at !== edge && at !== sheet) return
    event.preventDefault()
    ;(event.shiftKey ? all[all.length - 1] : all[0])?.focus()
  })
  document.body.append(host)
  sheet.focus()
  return { body: sheet, close }
}

export function add<Name extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement, name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, text?: string,
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  if (text !== undefined) element.textContent = text
  parent.append(element)
  return element
}
