import * as meeting from '@/domain/meeting/contracts'
import * as door from '@/domain/meeting/door/contracts'
import * as replies from '@/domain/meeting/replying/contracts'
import { moment } from '@/domain/kernel/calendar'
import * as certificates from '@/domain/paper/certificate'
import * as paper from '@/domain/paper/contracts'
import { personId } from '../../local-cloud/demo/people'
import { fetched, openExcel, openWord } from '../support/papers'
import { roadOf } from '../support/road'
import { liuKai, liXiuying, town, wangJianguo, wangMin, type Town } from '../support/town'

/** A meeting at 14:00 on a working day: Wang Jianguo is late, Liu Kai has sent Qian, Li Xiuying forgot to sign in. */
async function held(there: Town) {
  const { must, cloud } = there
  const road = roadOf(there)
  cloud.travel((moment('2027-03-10', '13:00') as number) - cloud.now())
  const id = await road.notified(null)
  const on = async (name: string) => {
    const one = (await must(wangMin, meeting.look, { id })).attendances.find((each) => each.name === name)
    return { id: one?.id ?? '', version: one?.version ?? 0 }
  }
  const { me } = await must(liuKai, meeting.lookAtMine, { id })
  await must(liuKai, replies.sendStandIn, { id: me.id, version: me.version, name: '钱多多', duty: '科长', phone: '13800002222' })
  await must(wangMin, meeting.open, await road.meetingOn(id))
  await must(wangMin, meeting.confirmByHand, { ...(await on('钱多多')), reason: '没带手机' })
  cloud.travel(67 * 60_000)
  await must(wangJianguo, meeting.checkIn, { meeting: id, code: (await must(wangMin, meeting.doorCode, { id })).code })
  const wang = `${id}:${personId(wangJianguo)}`
  expect(await there.refusal(wangJianguo, certificates.certificate, { id: wang })).toBe('委员履职证明现在还出不了：会议还没有结束')
  await must(wangMin, meeting.close, await road.meetingOn(id))
  await must(wangMin, door.makeUp, { ...(await on('李秀英')), reason: '忘了签到' })
  return { id, wang, li: `${id}:${personId(liXiuying)}`, qian: (await on('钱多多')).id, on }
}

test('a certificate says what the record says, late and signed for afterwards too; its code is genuine for the room, until the record is corrected', async () => {
  const there = await town()
  const { must, refusal, ask } = there
  const { id, wang, li, qian, on } = await held(there)
  const shown = await must(wangJianguo, certificates.certificate, { id: wang })
  expect(shown).toMatchObject({ title: '委员履职证明', by: '幸福里议事室', date: '2027年3月10日' })
  expect(shown.body).toMatch(/^兹证明王建国（.+）参加了幸福里议事室召开的三号楼加装电梯协商会（对话型协商会）。$/)
  expect(Object.fromEntries(shown.lines.map(({ label, text }) => [label, text]))).toMatchObject({ 时间: '2027年3月10日（星期三）14:00—15:30', 签到: '14:07，迟到 7 分钟，扫码签到', 参会身份: '委员' })
  expect((await must(liXiuying, certificates.certificate, { id: li })).lines.find(({ label }) => label === '签到')?.text).toContain('会后补签')

  // The same as Word, and the same bytes again; the room makes one for a stand-in, who has no WeChat here.
  const [first, again] = [await must(wangJianguo, certificates.makeCertificate, { id: wang }), await must(wangMin, certificates.makeCertificate, { id: wang })]
  const bytes = await Promise.all([first, again].map(fetched))
  expect(Buffer.from(bytes[0] as Uint8Array).equals(Buffer.from(bytes[1] as Uint8Array))).toBe(true)
  const { text } = openWord(bytes[0] as Uint8Array)
  for (const words of ['委员履职证明', '迟到 7 分钟', `校验码 ${shown.code}`, '幸福里议事室', '2027年3月10日']) expect(text).toContain(words)
  expect(openWord(await fetched(await must(wangMin, certificates.makeCertificate, { id: qian }))).text).toMatch(/兹证明钱多多（.+）代刘凯参加了/)

  // Nobody else's, and no other clerk's.
  expect((await ask(liXiuying, certificates.certificate, { id: wang })).ok).toBe(false)
  expect((await ask('clerk-matou', certificates.makeCertificate, { id: wang })).ok).toBe(false)
  await expect(refusal(liuKai, certificates.certificate, { id: `${id}:${personId(liuKai)}` })).resolves.toMatch('没有这次会议的签到记录')

  expect((await must(wangMin, certificates.checkCertificate, { id, code: ` ${shown.code.toLowerCase().replace('-', ' ')}` })).genuine).toMatchObject({ name: '王建国', body: shown.body })
  const slip = shown.code.startsWith('2') ? `3${shown.code.slice(1)}` : `2${shown.code.slice(1)}`
  await expect(refusal(wangMin, certificates.checkCertificate, { id, code: slip })).resolves.toBe('校验码少了或者错了一位，请对照证明再看一下')
  const elsewhere = await roadOf(there).held(null)
  expect((await must(wangMin, certificates.checkCertificate, { id: elsewhere, code: shown.code })).genuine).toBeNull()
  await must(wangMin, door.noteLeft, { ...(await on('王建国')), reason: '先走了', at: null })
  expect((await must(wangMin, certificates.checkCertificate, { id, code: shown.code })).genuine).toBeNull()
})

test('签到表 also as Excel: the same lines as in Word, empty cells to sign in, the head on every page, room for those who come unasked', async () => {
  const there = await town()
  const { must } = there
  const road = roadOf(there)
  const before = await road.notified(null)
  const excel = async (id: string) => openExcel(await fetched(await must(wangMin, paper.makeForMeeting, { id, what: 'signIn', as: 'xlsx' })))
  const blank = await excel(before)
  expect(blank.rows.slice(0, 4).map((row) => row[0]?.text)).toEqual(['会议签到表', '会议名称：三号楼加装电梯协商会', expect.stringContaining('地点：幸福路 8 号二楼'), '序号'])
  expect(blank.rows[3]?.map(({ text }) => text)).toEqual(['序号', '姓名', '单位（代表谁）', '职务', '电话', '签名', '签到时间', '备注'])
  const lines = (sheet: ReturnType<typeof openExcel>) => sheet.rows.slice(4, -1).map((row) => row.map(({ text }) => text))
  // Five people and five empty lines; all cells to sign in are empty, every line high enough for a hand (11 mm).
  expect(lines(blank)).toHaveLength(10)
  expect(lines(blank).every((row) => row[5] === '')).toBe(true)
  expect([...blank.sheet.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].slice(4, -1).every(([, , height]) => Number(height) >= 31)).toBe(true)
  expect(blank.parts['xl/workbook.xml']).toContain('$4:$4')
  expect(blank.rows.at(-1)?.[0]?.text).toBe('应到 5 人　实到 ＿＿＿ 人　请假 ＿＿＿ 人　缺席 ＿＿＿ 人')

  const { id } = await held(there)
  const after = await excel(id)
  const said = Object.fromEntries(lines(after).map((row) => [row[1], row.slice(6)]))
  expect(said).toMatchObject({ 王建国: ['14:07', '委员，扫码签到，迟到 7 分钟'], 李秀英: [expect.any(String), expect.stringContaining('补签')], 钱多多: ['13:00', '部门，代刘凯，点名签到'], 孙阿姨: ['', '群众代表，缺席'] })
  expect(said).not.toHaveProperty('刘凯')
  expect(after.rows.at(-1)?.[0]?.text).toBe('应到 5 人　实到 3 人　请假 0 人　缺席 2 人')
  const word = openWord(await fetched(await must(wangMin, paper.makeForMeeting, { id, what: 'signIn', as: 'docx' })))
  expect(word.rows.slice(1).map(({ cells }) => cells)).toEqual(lines(after))
  expect(JSON.stringify(lines(after))).not.toMatch(/1[3-9]\d{9}/)
})
