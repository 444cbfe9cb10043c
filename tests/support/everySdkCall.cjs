// Run by sdkBeside.test.ts, once with each SDK: all that our functions ask of it, and what came of each.
const cloud = require(process.argv[2])

async function talk() {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const db = cloud.database({ throwOnNotFound: false })
  const _ = db.command
  const opinions = db.collection('opinions')
  const asked = {
    context: () => cloud.getWXContext(),
    add: () => opinions.add({ data: { text: '路灯坏了', at: new Date(5), n: 3e9, room: null } }),
    addMany: () => opinions.add({ data: [{ _id: 'a' }, { _id: 'b' }] }),
    find: () => opinions.where({ room: _.eq('r'), at: _.gte(1).and(_.lt(9)), status: _.in(['a']) }).orderBy('_id', 'desc').field({ text: true }).limit(20).get(),
    look: () => opinions.doc('a').get(),
    count: () => opinions.where({ room: _.eq('r') }).count(),
    change: () => opinions.where({ _id: _.eq('a'), version: _.eq(1) }).update({ data: { version: _.inc(1), note: _.set({ a: 1 }), gone: _.remove(), diary: _.push({ each: [{ x: 1 }], slice: -3 }), tags: _.pull('t') } }),
    touch: () => opinions.doc('a').update({ data: { seen: 5 } }),
    remove: () => opinions.doc('a').remove(),
    together: () => db.runTransaction(async t => {
      await t.collection('opinions').doc('a').get()
      await t.collection('opinions').doc('a').update({ data: { n: 1 } })
      await t.collection('opinions').add({ data: { _id: 'c' } })
    }, 1),
    put: () => cloud.uploadFile({ cloudPath: 'kept/1.png', fileContent: Buffer.from('picture') }),
    addresses: () => cloud.getTempFileURL({ fileList: [{ fileID: 'cloud://env-1/kept/1.png', maxAge: 600 }] }),
    removeFiles: () => cloud.deleteFile({ fileList: ['cloud://env-1/kept/1.png'] }),
    call: () => cloud.callFunction({ name: 'clock', data: { a: 1 } }),
    checkText: () => cloud.openapi.security.msgSecCheck({ version: 2, scene: 2, openid: 'o', content: '路灯' }),
    checkPicture: () => cloud.openapi.security.mediaCheckAsync({ version: 2, scene: 2, openid: 'o', mediaType: 2, mediaUrl: 'https://a/1.png' }),
    send: () => cloud.openapi.subscribeMessage.send({ touser: 'o', templateId: 't', page: 'p', data: { thing1: { value: '开会' } } }),
    code: () => cloud.openapi.wxacode.getUnlimited({ scene: 'a=1', page: 'p', width: 430 }),
  }
  const outcomes = {}
  for (const [name, ask] of Object.entries(asked)) {
    outcomes[name] = await Promise.resolve().then(ask).then(value => ({ value }), ({ message, code, errCode, errMsg }) => ({ message, code, errCode, errMsg }))
  }
  return outcomes
}
talk().then(outcomes => {
  process.stdout.write(JSON.stringify(outcomes), () => process.exit())
})
