/** @jest-environment jsdom */
import { openMiniprogram } from '../support/weapp'
import { asked, cloudOf } from '../support/wechatCloud'

test('Zhang Guifang scans the market’s code, writes, loses the network, tries again and gets one receipt', async () => {
  const { phone, cloud } = cloudOf('weapp-zhang')
  const app = await openMiniprogram('dist/weapp', { wx: { cloud } })
  const speak = await app.open('resident/speak/index', { scene: encodeURIComponent('xingfuli-2') })
  await speak.until(() => speak.text().includes('您想反映什么'), 'the question')
  await app.current().until(() => JSON.stringify(app.called('setNavigationBarTitle')).includes('幸福里议事室'), 'the room’s name')

  await speak.tapText('提交')
  await speak.until(() => speak.text().includes('请填写您想反映的事'), 'what is missing')
  // A button takes no second tap within 300 ms.
  await speak.settle(350)

  await speak.type('text', '菜场北门的路灯坏了，晚上看不清。')
  phone.offline = true
  await speak.tapText('提交')
  await speak.until(() => speak.text().includes('没交上，但您写的还在'), 'what went wrong')
  await speak.settle(350)
  phone.offline = false
  await speak.tapText('再试')
  await speak.until(() => app.pages().some((page) => page.path === 'resident/receipt/index'), 'the receipt')
  const receipt = app.current()
  await receipt.until(() => /[2-9CDFGHJKMNPQRTWXY]{3}-[2-9CDFGHJKMNPQRTWXY]{3}-[2-9CDFGHJKMNPQRTWXY]{4}/.test(receipt.text()), 'its number')
  expect(receipt.text()).toContain('收到了，谢谢您')

  const { items } = await asked<{ items: { text: string; label: string }[] }>('weapp-zhang', 'opinion.mine', { after: null })
  expect(items.map((one) => [one.text, one.label])).toEqual([['菜场北门的路灯坏了，晚上看不清。', '收到了']])
})
