import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stage, type Stage } from './stage'

const folder = mkdtempSync(join(tmpdir(), 'wechat-'))
let here: Stage
const open = () => stage(
  { dataDir: folder, forbiddenWords: ['坏话'], codeAddress: scene => `http://192.168.1.2/r/${scene}` },
  { bare: { code: `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = () => cloud.openapi.subscribeMessage.send({ touser: 'o1', templateId: 't', data: {} }).catch(error => error.errCode)` } },
)
beforeAll(async () => { here = await open() })
afterAll(async () => {
  await here.leave()
  rmSync(folder, { recursive: true })
})

const send = (value: string) => here.tell(async ({ cloud, given }) =>
  cloud.openapi.subscribeMessage!.send!({ touser: 'oLin', templateId: 'meeting', page: 'pages/m?id=1', miniprogramState: 'formal', data: { thing1: { value: given.value }, time2: { value: '2026年3月1日 15:01' } } })
    .then(() => 0, (error: { errCode: number; errMsg: string }) => [error.errCode, error.errMsg]), { value })

describe('a subscribe message', () => {
  it('is sent once for each consent', async () => {
    expect(await send('开会')).toEqual([43101, expect.stringContaining('user refuse')])
    here.cloud.quota.grant('oLin', 'meeting', 2)
    expect([await send('开会'), await send('又开会')]).toEqual([0, 0])
    expect(await send('第三次')).toEqual([43101, expect.anything()])
    expect(here.cloud.quota.left('oLin', 'meeting')).toBe(0)
    expect(here.cloud.sent.map(message => [message.openid, message.templateId, message.page, message.data.thing1?.value, message.state])).toEqual([
      ['oLin', 'meeting', 'pages/m?id=1', '开会', 'formal'], ['oLin', 'meeting', 'pages/m?id=1', '又开会', 'formal'],
    ])
  })

  it('with a text too long costs nothing', async () => {
    here.cloud.quota.grant('oLin', 'meeting')
    expect(await send('一二三四五六七八九十一二三四五六七八九十一')).toEqual([47003, expect.stringContaining('data.thing1.value')])
    expect(here.cloud.quota.left('oLin', 'meeting')).toBe(1)
  })

  it('needs the permission in config.json', async () => {
    expect(await here.cloud.call('bare', {})).toBe(-604101)
  })

  it('and its consents outlive a restart', async () => {
    await here.leave()
    here = await open()
    expect(here.cloud.sent).toHaveLength(2)
    expect(here.cloud.quota.left('oLin', 'meeting')).toBe(1)
  })
})

describe('a mini-program code', () => {
  it('comes as a picture for a good scene only', async () => {
    const told = await here.tell(async ({ cloud }) => {
      const draw = (scene: string) => cloud.openapi.wxacode!.getUnlimited!({ scene, page: 'pages/index', checkPath: false, width: 280 }).then(({ contentType, buffer }) => [contentType, buffer.toString('base64')], (error: { errCode: number }) => error.errCode)
      return [await draw('p=abc123'), await draw('x'.repeat(33)), await draw('p=中')] as const
    })
    const [type, picture] = told[0] as [string, string]
    const bytes = Buffer.from(picture, 'base64')
    expect(type).toBe('image/png')
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(200)
    expect(told.slice(1)).toEqual([40169, 40129])
  })
})

describe('safety and phone', () => {
  it('judges by the word list and reads the number from its code', async () => {
    const told = await here.tell(async ({ cloud }) => {
      const check = async (content: string) => (await cloud.openapi.security!.msgSecCheck!({ version: 2, scene: 2, openid: 'o1', content })).result.suggest
      const phone = await cloud.openapi.phonenumber!.getPhoneNumber!({ code: 'phone:13800000000' })
      const media = await cloud.openapi.security!.mediaCheckAsync!({ version: 2, scene: 2, openid: 'o1', mediaUrl: 'http://x/a.png', mediaType: 2 })
      return [await check('路灯坏了'), await check('一句坏话'), phone.phoneInfo, typeof media.traceId]
    })
    expect(told).toEqual(['pass', 'risky', expect.objectContaining({ phoneNumber: '13800000000' }), 'string'])
  })
})

describe('a file', () => {
  it('goes up, gets an address, comes down and goes', async () => {
    const told = await here.tell(async ({ cloud }) => {
      const { fileID } = await cloud.uploadFile({ cloudPath: 'photos/灯 1.png', fileContent: Buffer.from('picture') })
      const [link, lost] = (await cloud.getTempFileURL({ fileList: [fileID, 'cloud://nowhere/x'] })).fileList
      const back = (await cloud.downloadFile({ fileID })).fileContent.toString()
      const web = await fetch(link!.tempFileURL).then(async answer => [answer.headers.get('content-type'), await answer.text()])
      const gone = (await cloud.deleteFile({ fileList: [fileID] })).fileList[0]!.status
      const after = (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0]!.status
      return { fileID, lost: lost!.status, back, web, gone, after }
    })
    expect(told).toMatchObject({ lost: -503003, back: 'picture', web: ['image/png', 'picture'], gone: 0, after: -503003 })
    expect(told.fileID).toMatch(/^cloud:\/\/.*photos\/灯 1.png$/)
    const id = here.cloud.files.put('a/b.pdf', Buffer.from('pdf'))
    expect(here.cloud.files.read(id)).toEqual({ bytes: Buffer.from('pdf'), type: 'application/pdf' })
  })
})
