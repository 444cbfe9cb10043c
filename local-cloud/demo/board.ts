import type { actors, Shown } from './actors'

interface Told {
  act: ReturnType<typeof actors>['act']
  key: () => string
}

const entries = {
  lift: {
    title: '幸福里三号楼装上了电梯',
    body: '三号楼的老人下楼难。住户、设计单位和住建局坐下来商量了两个多小时：电梯井往后挪一米，不挡一楼的光；费用按楼层分，二楼少、六楼多；一楼两户给补偿。',
    result: '电梯装好了，已经验收，可以放心坐。施工时搭的临时通道也拆了，楼道恢复了原样。',
  },
  waste: { title: '菜场后门要添一处垃圾投放点', body: '菜场周边扔垃圾要走很远。居民、摊主和城管一起走了一遍，商量好在后门添一处投放点，早六点到晚九点开放。', result: null },
  parking: { title: '幸福里停车怎么改，正在商量', body: '车位不够，消防通道也被占了。居民、物业、交警和委员一起看了现场，想了三个办法，等定下来就交给部门去办。', result: null },
} as const

/** Two entries on the public board, and one that waits for a second pair of eyes. */
export async function tellEverybody({ act, key }: Told, topics: Readonly<Record<keyof typeof entries, string>>): Promise<void> {
  const write = (name: keyof typeof entries) => act<Shown>('clerk-xingfuli', 'board.draft', { key: key(), topic: topics[name], ...entries[name], photos: [], shareable: false })
  for (const name of ['waste', 'lift'] as const) {
    const { id, version } = await write(name)
    await act('convener-xingfuli', 'board.publish', { id, version })
  }
  await write('parking')
}
