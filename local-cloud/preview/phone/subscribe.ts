import { ask } from './cloud'
import { add, openSheet } from './sheet'
import { told } from './told'

interface Asked {
  tmplIds: string[]
  success?(answer: Record<string, string>): void
  fail?(error: { errCode: number; errMsg: string }): void
}
type Answers = Record<string, 'accept' | 'reject'>

const most = 3
const always = 'wechat:always'
const off = 'wechat:noticesOff'

const kept = (): Answers => JSON.parse(localStorage.getItem(always) ?? '{}') as Answers

/** WeChat's question. It only opens in a tap; every accept is one message that may be sent. */
export function requestSubscribeMessage({ tmplIds, success, fail }: Asked): void {
  const refuse = (errCode: number, why: string) => fail?.({ errCode, errMsg: `requestSubscribeMessage:fail ${why}` })
  if (tmplIds.length === 0 || tmplIds.length > most) return refuse(20003, 'too many or no templates')
  if (localStorage.getItem(off)) return refuse(20004, 'The main switch is switched off')
  if (tmplIds.some((id) => !(id in told.templates))) return refuse(20001, 'no template data')
  // Not every browser tells whether a tap is under way; those that do not are trusted.
  const { userActivation } = navigator as { userActivation?: { isActive: boolean } }
  if (userActivation?.isActive === false) return refuse(10005, 'can only be invoked by user TAP gesture.')

  const answer = (answers: Answers) => {
    const accepted = tmplIds.filter((id) => answers[id] === 'accept')
    ask('requestSubscribeMessage', '/local/subscribe', JSON.stringify({ accepted, refused: tmplIds.filter((id) => !accepted.includes(id)) })).then(
      () => success?.({ errMsg: 'requestSubscribeMessage:ok', ...answers }),
      () => refuse(10003, 'network is not available'),
    )
  }
  const before = kept()
  if (tmplIds.every((id) => id in before)) return answer(Object.fromEntries(tmplIds.map((id) => [id, before[id] ?? 'reject'])))
  question(tmplIds, answer)
}

function question(tmplIds: readonly string[], answer: (answers: Answers) => void): void {
  const all = (word: 'reject'): Answers => Object.fromEntries(tmplIds.map((id) => [id, word]))
  const { body, close } = openSheet('议事堂 申请向您发送通知', () => answer(all('reject')))
  add(body, 'h2', {}, '议事堂 申请向您发送通知')
  add(body, 'p', {}, '每同意一次，可以收到一条微信通知')
  const boxes = tmplIds.map((id) => {
    const label = add(body, 'label')
    const box = add(label, 'input', { type: 'checkbox', checked: true })
    add(label, 'span', {}, told.templates[id])
    return { id, box }
  })
  const quiet = add(body, 'label', { className: 'quiet' })
  const keep = add(quiet, 'input', { type: 'checkbox' })
  add(quiet, 'span', {}, '总是保持以上选择，不再询问')

  const finish = (answers: Answers) => {
    if (keep.checked) localStorage.setItem(always, JSON.stringify({ ...kept(), ...answers }))
    close()
    answer(answers)
  }
  const row = add(body, 'div', { className: 'row' })
  add(row, 'button', { type: 'button', onclick: () => finish(all('reject')) }, '取消')
  add(row, 'button', { type: 'submit', className: 'main' }, '允许')
  body.addEventListener('submit', (event) => {
    event.preventDefault()
    finish(Object.fromEntries(boxes.map(({ id, box }) => [id, box.checked ? 'accept' : 'reject'])))
  })
}

/** WeChat's own settings of this mini-program: the main switch for its notices. */
export function openSetting({ success }: { success?(answer: { errMsg: string; subscriptionsSetting: { mainSwitch: boolean } }): void }): void {
  const { body, close } = openSheet('设置', () => undefined)
  add(body, 'h2', {}, '设置')
  const label = add(body, 'label')
  const box = add(label, 'input', { type: 'checkbox', checked: !localStorage.getItem(off) })
  add(label, 'span', {}, '接收通知')
  add(add(body, 'div', { className: 'row' }), 'button', { type: 'submit', className: 'main' }, '完成')
  body.addEventListener('submit', (event) => {
    event.preventDefault()
    if (box.checked) localStorage.removeItem(off)
    else localStorage.setItem(off, 'yes')
    close()
    success?.({ errMsg: 'openSetting:ok', subscriptionsSetting: { mainSwitch: box.checked } })
  })
}
