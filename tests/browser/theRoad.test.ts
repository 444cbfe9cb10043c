import { dateOf, day } from '@/domain/kernel/calendar'
import { minutesPass, oneStory, Phones, theClockTicks, type Phone } from '../support/phones'
import { theTime } from '../support/wechatCloud'

/** The whole road at Liuxi, walked on the pages as people walk it: each step begins where the one before it ended. */
const title = '柳溪桥头污水'
const smell = '柳溪桥头又在排污水，河水发臭，夏天不敢开窗。'
const agreed = '封掉桥头的排污口，接入村里的管网。'
const outcome = '桥头的排污口已经封了，河水不臭了；每月的水质贴在老祠堂门口。'

const step = oneStory()
let phones: Phones
let liuSao: Phone
let shenFang: Phone
let liuQing: Phone
let hanDong: Phone
let yeQing: Phone
beforeAll(async () => {
  phones = await Phones.switchOn()
  liuSao = await phones.of()
  shenFang = await phones.of('clerk-liuxi')
  liuQing = await phones.of('party-liuxi')
  hanDong = await phones.of('member-10')
  yeQing = await phones.of('unit-u-environment')
})
afterAll(() => phones.switchOff())

/** From the desk to the topic that waits there. */
const openTopic = async (phone: Phone) => {
  await phone.opens('/staff/desk/index')
  await phone.tap(/^议题待办/)
  await phone.reads('待我办')
  await phone.tap(new RegExp(title))
}
/** From the desk to what was agreed on, on the ledger. */
const openHandover = async (phone: Phone) => {
  await phone.opens('/staff/desk/index')
  await phone.tap(/^督办/)
  await phone.tap(new RegExp(agreed))
}

step('Aunt Liu scans the code at the hall, writes with a photo, and two taps later holds a receipt', async () => {
  await liuSao.scansPoster('liuxi-1')
  await liuSao.types(smell)
  await liuSao.addsPhoto()
  await liuSao.tap('提交')
  expect(liuSao.taps).toBeLessThanOrEqual(3)
  // WeChat's own question comes with that tap; the receipt is there whatever she answers.
  await liuSao.tap('允许')
  expect(await liuSao.reads('收到了，谢谢您')).toMatch(/柳溪议事室[^]*受理编号\s+\S+/)
  expect(liuSao.openid).toMatch(/^visitor-/)

  expect(await liuSao.reads('有结果会在微信告诉您')).not.toContain('有进展时通知我')
})

step('Agen closes the page and loses the network: his words stay, and get through once', async () => {
  const agen = await phones.of()
  const words = '老祠堂前的石板松了两块，下雨天老人会绊倒。'
  await agen.scansPoster('liuxi-1')
  await agen.types(words)
  await agen.reads('已自动保存')
  await agen.closesThePage()

  await agen.scansPoster('liuxi-1')
  await agen.reads('上次没写完的还在')
  expect(await agen.written('您想反映什么')).toBe(words)

  await agen.hasNetwork(false)
  await agen.tap('提交')
  await agen.tap('允许')
  expect(await agen.reads('再试一次')).toContain('没交上，但您写的还在')
  expect(await agen.written('您想反映什么')).toBe(words)
  await agen.hasNetwork(true)
  await agen.reads('收到了，谢谢您')

  await agen.opens('/resident/mine/index')
  expect((await agen.reads(words)).split(words)).toHaveLength(2)
})

step('Shen Fang sees it with what it seems to be about, takes it in and drafts a topic from it', async () => {
  await shenFang.opens('/staff/desk/index')
  await shenFang.tap(/^待看意见/)
  expect(await shenFang.reads(smell)).toMatch(new RegExp(`${smell}\\s+照片 1 张在检查\\s+黑臭水体 · 城建环资委\\S*\\s+很像\\s+因为：.*发臭`))
  await shenFang.tap(/^采纳建议：柳溪桥头/)
  await shenFang.reads('已受理：黑臭水体')
  await shenFang.tap('已受理', 'tab')
  await shenFang.tap(/^看一看：柳溪桥头/)
  expect(await shenFang.reads('没有留电话')).toContain(smell)
  await shenFang.tap('并入议题')
  await shenFang.tap('新拟议题')

  await shenFang.fillsIn({ 议题名称: title, 联系领导: '周副主席', 怎么协商: '先到桥头走访，再坐下来商量' })
  for (const [measure, why] of Object.entries({ 切口小: '就是柳溪桥下的一个排污口', 政协所能: '能把住户、作坊和环境局请到一起' })) {
    await shenFang.tap(measure, 'checkbox')
    await shenFang.fillsIn({ [`${measure}的依据`]: why })
  }
  for (const principle of ['政治性', '人民性', '开放性', '实效性']) await shenFang.tap(new RegExp(`^${principle}`), 'checkbox')
  await shenFang.tap('拟好了')
  expect(await shenFang.reads('反映的意见（1 条）')).toContain('1 人反映')
  await shenFang.tap('提交确认')
  await shenFang.tap('提交')
  expect(await shenFang.reads('拟议题的人不能自己确认')).toContain('已提交确认')
})

step('Liu Qing of the party branch confirms it with number, date and meeting', async () => {
  await openTopic(liuQing)
  await liuQing.tap('确认议题')
  await liuQing.fillsIn({ 哪个组织定的: '柳溪村党总支', 哪次会议定的: '第 8 次支委会', 文号: '柳党发〔2026〕8 号', 日期: dateOf(await theTime()) })
  await liuQing.tap('确认议题')
  await liuQing.reads('请拍下文件或会议纪要，至少一张')
  await liuQing.addsPhoto()
  await liuQing.tap('确认议题')
  expect(await liuQing.reads('柳党发〔2026〕8 号')).toContain('已确认，等议事室去调研')
})

step('Shen Fang looks into it, convenes a meeting and sees whom WeChat will not reach', async () => {
  await openTopic(shenFang)
  await shenFang.tap('记调研')
  await shenFang.reads('不调研不协商')
  await shenFang.tap('记调研')
  await shenFang.fillsIn({ 调研地点: '柳溪桥头', 参加的人: '沈芳、韩东、住户 3 人', 了解到的情况: '排污口在桥下游十米，早晚各排一次。' })
  await shenFang.tap('记下这次调研')
  await shenFang.reads('开会以前，先发材料')
  await shenFang.tap('发材料')
  for (const name of ['韩东', '叶青']) {
    await shenFang.fillsIn({ 找人: name })
    await shenFang.tap(new RegExp(`^${name}`), 'checkbox')
  }
  await shenFang.tap('发给 2 人')
  expect(await shenFang.reads(/2 人还没读/)).toMatch(/韩东[^]*未读[^]*叶青[^]*未读/)

  await openTopic(shenFang)
  await shenFang.reads('已调研 1 次')
  await shenFang.tap('开会')
  await shenFang.tap('建好会议，去邀请人')
  await shenFang.tap('先邀请参会的人')
  for (const name of ['韩东', '叶青']) {
    await shenFang.fillsIn({ 找人: name })
    await shenFang.tap(new RegExp(`^${name}`), 'checkbox')
  }
  await shenFang.tap('加名册以外的人')
  await shenFang.fillsIn({ 姓名: '柳阿婆', 代表谁: '桥头住户' })
  await shenFang.tap('再加一位')
  await shenFang.fillsIn({ 姓名: '鲁老板', 代表谁: '上游作坊' })
  await shenFang.tap('利益相关方', 'radio', 'last')
  await shenFang.tap('邀请这 4 人')

  expect(await shenFang.reads('3 人微信通知不到，请打电话')).toMatch(/要打电话[^]*叶青[^]*柳阿婆[^]*鲁老板/)
  await shenFang.tap('发通知')
  expect(await shenFang.reads('1 人能在微信里收到，3 人要您打电话')).toContain('还有 5 条没勾')
  for (const line of [/^这件事可以商量/, /^不是已经交办的信访/, /^没有进入诉讼/, /^不是替个人断是非/, /^不是替部门下命令/]) await shenFang.tap(line, 'checkbox')
  await shenFang.tap('发通知')
  await shenFang.reads('已通知')
  await theClockTicks()
})

step('Han Dong opens the notice in his inbox and says he will come', async () => {
  await hanDong.opens('/resident/home/index')
  await hanDong.tap(/^通知/, 'link')
  expect((await hanDong.inbox())[0]?.words).toContain(title)
  await hanDong.tap(new RegExp(`${title}协商会`))
  expect(await hanDong.reads('待您回复')).toContain('会前调研 1 次')
  await hanDong.tap('参加')
  await hanDong.tap('允许')
  expect(await hanDong.reads('已回复参加')).toContain('请带手机扫码签到')
})

step('at the door he scans and is in; a photo of the code is worth nothing two minutes later', async () => {
  await shenFang.opens('/meetings/meetings/index')
  await shenFang.tap(new RegExp(`^${title}协商会`))
  await shenFang.tap('开始签到')
  await shenFang.reads('现在就开始签到吗？')
  await shenFang.tap('开始签到')
  await shenFang.reads('请用微信扫一扫签到')
  const { text: photo } = await shenFang.door()

  await hanDong.opens('/member/meetings/index')
  await hanDong.scans('扫码签到', photo)
  expect(await hanDong.reads('签到成功')).toContain('韩东')

  await minutesPass(2)
  await yeQing.photographs(photo)
  expect(await yeQing.reads('还没有签上')).toContain('请看会场屏幕上现在的码，再扫一次')

  await shenFang.tap('没带手机？点名签到')
  await shenFang.tap('柳阿婆签到')
  await shenFang.reads('点名签到 · 还有 2 人没到')
  expect(await shenFang.reads('已到 2 / 4')).toContain('柳阿婆已签到')
  await shenFang.tap('关闭')
  await yeQing.fillsIn({ '屏幕上的 6 位数字': (await shenFang.door()).digits })
  await yeQing.tap('用数字签到')
  expect(await yeQing.reads('签到成功')).toContain('叶青')
})

step('the meeting ends, and what was agreed and what was not are both written down', async () => {
  await shenFang.goesBack()
  await shenFang.tap('结束会议')
  await shenFang.reads('结束这次会议吗？')
  await shenFang.tap('结束会议')
  expect(await shenFang.reads('到会率 75%')).toMatch(/应到 4 人，实到 3 人[^]*缺席 1 人\s+鲁老板/)

  await openTopic(shenFang)
  await shenFang.tap('形成共识')
  expect(await shenFang.reads('利益相关方还差 1 位没到会')).toContain('谈不拢的照实记')
  await shenFang.tap(/^主持、记录和经过/, 'link')
  await shenFang.fillsIn({ 主持人: '柳根生', 商量的经过: '住户、作坊和环境局一起看了排污口。' })
  await shenFang.tap('存好')
  await shenFang.tap(/^发言/, 'link')
  await shenFang.tap('加一条发言')
  await shenFang.picks('谁说的', '柳阿婆（桥头住户）')
  await shenFang.fillsIn({ 说了什么: '夏天臭得开不了窗。' })
  await shenFang.tap('好')
  await shenFang.tap('存好')
  await shenFang.tap(/^共识/, 'link')
  await shenFang.tap('加一条共识')
  await shenFang.fillsIn({ 谈拢了什么: agreed, 哪天以前办结: dateOf((await theTime()) + 20 * day) })
  await shenFang.picks('主办单位', '区生态环境局')
  await shenFang.tap('好')
  await shenFang.tap('存好')
  await shenFang.tap(/^分歧意见/, 'link')
  await shenFang.tap('加一条分歧意见')
  await shenFang.fillsIn({ 不同意什么: '作坊希望宽限一个月', 有几个人这样说: '1' })
  await shenFang.tap('好')
  await shenFang.tap('存好')
  await shenFang.tap('报党组织确定')
  await shenFang.fillsIn({ 为什么没到会: '鲁老板当天出车，电话里说都依大家' })
  await shenFang.tap('报上去')
  expect(await shenFang.reads('等同级党组织确定共识')).toContain('作坊希望宽限一个月（1 人）')

  await openTopic(liuQing)
  await liuQing.tap('确定共识')
  expect(await liuQing.written('哪个组织定的')).toBe('柳溪村党总支')
  await liuQing.fillsIn({ 哪次会议定的: '第 9 次支委会', 文号: '柳党发〔2026〕9 号' })
  await liuQing.addsPhoto()
  await liuQing.tap('确定共识')
  expect(await liuQing.reads('柳党发〔2026〕9 号')).toContain('共识已确定，等报送和交办')
})

step('a paper is drafted from the record, signed by somebody else, and goes to the district', async () => {
  await openTopic(shenFang)
  await shenFang.tap('报送')
  await shenFang.tap(/^起草社情民意信息/)
  expect(await shenFang.written('建议')).toContain(agreed.replace('。', ''))
  await shenFang.fillsIn({ 原因: '管网没有接到桥头。' })
  await shenFang.tap(/^以.*名义$/)
  await shenFang.tap('提交签发')
  await shenFang.reads('等签发')

  const zhangHong = await phones.of('committee-c-city')
  await zhangHong.opens('/topics/reports/index')
  await zhangHong.tap(new RegExp(title))
  await zhangHong.tap('签发')
  await zhangHong.tap('签发', 'button', 'last')
  expect(await zhangHong.reads('已经签发')).toMatch(/〔\d{4}〕\d+号/)

  await shenFang.opens('/topics/reports/index')
  await shenFang.tap('待报送', 'tab')
  await shenFang.tap(new RegExp(title))
  await shenFang.tap('报送')
  await shenFang.fillsIn({ 报送给谁: '区政协城建环资委' })
  await shenFang.tap('记下报送')
  await shenFang.reads('已经报送')
})

step('it is handed over; Ye Qing has it done, Zhang Hong goes to see', async () => {
  await openTopic(shenFang)
  await shenFang.reads('可以交办了')
  await shenFang.tap('交办')
  await shenFang.reads('下面每一条交给一个单位')
  await shenFang.tap('交办')
  expect(await shenFang.reads('承办单位在办')).toContain('共 1 件，已办结 0 件')

  await openHandover(yeQing)
  await yeQing.tap('签收')
  await yeQing.reads('前要办完')
  await yeQing.tap('签收')
  await yeQing.reads('已签收，可以开始办了')
  await yeQing.tap('报办理结果')
  await yeQing.fillsIn({ 办理结果: '排污口已封，管网已接通。' })
  await yeQing.tap('报办理结果')
  await yeQing.reads('已报办理结果')

  const zhangHong = await phones.of('committee-c-city')
  await openHandover(zhangHong)
  await zhangHong.tap('核实办结')
  await zhangHong.fillsIn({ 在哪里看的: '柳溪桥头', 一起去的人: '张宏、柳阿婆', 告诉群众的话: outcome })
  await zhangHong.addsPhoto()
  await zhangHong.tap('核实办结')
  expect(await zhangHong.reads('已核实办结')).toContain(outcome)
})

step('Aunt Liu hears of it in WeChat, reads exactly that sentence, and is satisfied', async () => {
  await minutesPass(1)
  // The answer came with that tick; its notice waits as long as it could be taken back.
  await minutesPass(1)
  const [notice] = await liuSao.inbox()
  expect(notice?.words).toContain('您提的事办好了，请看结果')
  await liuSao.opens(notice?.page ?? '')
  expect(await liuSao.reads('给您的答复')).toContain(`给您的答复\n${outcome}\n`)
  await liuSao.tap('办得您满意吗？')
  await liuSao.tap('满意', 'radio')
  await liuSao.tap('提交评价')
  expect(await liuSao.reads(/：满意/)).toContain('您说过的')
})
