/** @jest-environment jsdom */
import { openMiniprogram } from '../support/weapp'
import { asked, cloudOf } from '../support/wechatCloud'

const submit = (who: string, text: string) =>
  asked<{ id: string }>(who, 'opinion.submit', { key: `weapp-queue-${who.padEnd(8, '0')}`, scene: 'shitang-1', text, photos: [], phone: null })

test('Pan Xia takes up one opinion with a tap, turns another away with the right door, and takes that back', async () => {
  await submit('w-hill', '加装充电桩，电动车充电飞线太危险')
  const { id } = await submit('w-court', '我和村里的官司正在法院打，请你们评评理')
  const { cloud } = cloudOf('clerk-shitang')
  const app = await openMiniprogram('dist/weapp', { wx: { cloud } })
  const queue = await app.open('staff/queue/index')
  await queue.until(() => queue.text().includes('飞线太危险'), 'the opinions')
  expect(queue.text()).toContain('第 1 天')
  expect(queue.text()).toContain('充电')

  await queue.tapText('不纳入', 1)
  await queue.until(() => queue.text().includes('打官司'), 'the reasons')
  await queue.tapText('正在打官司、复议或仲裁')
  await queue.until(() => queue.text().includes('12368'), 'what the resident will read')
  await queue.tapText('确定不纳入')
  await queue.until(() => queue.text().includes('撤销'), 'ten seconds to take it back')
  expect((await asked<{ label: string }>('w-court', 'opinion.lookAtMine', { id })).label).toBe('不在这里办')
  await queue.tapText('撤销')
  await queue.until(() => queue.text().includes('官司'), 'the opinion back on the desk')
  expect((await asked<{ label: string }>('w-court', 'opinion.lookAtMine', { id })).label).toBe('收到了')
})
