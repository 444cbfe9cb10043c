/** What waits on the desks this morning; oldest first, so that time only ever goes on. */
export const waitingOpinions = [
  { daysAgo: 12, who: 'w-1', scene: 'xingfuli-1', text: '小区西门的路灯坏了三盏，晚上买菜回来看不清路，老人摔过一次。' },
  { daysAgo: 8, who: 'w-2', scene: 'liuxi-1', text: '柳溪河上游又开始排污了，河水发黑发臭，死鱼漂了一片。' },
  { daysAgo: 5, who: 'w-3', scene: 'xingfuli-4', text: '老年食堂的饭菜有点咸，能不能也给外送到楼上？' },
  { daysAgo: 4, who: 'w-11', scene: 'xingfuli-1', text: '锦绣花园门口天天跳广场舞，音响太吵，晚上十点还不停，孩子没法睡。' },
  { daysAgo: 3, who: 'w-4', scene: 'xingfuli-2', text: '楼下车位还是不够，我家门口的消防通道又被占了。' },
  { daysAgo: 3, who: 'w-12', scene: 'xingfuli-2', text: '锦绣花园的广场舞音响声音太大，老人睡不着，能不能早点结束？' },
  { daysAgo: 2, who: 'w-5', scene: 'xingfuli-2', text: '我实名举报原来的网格员收钱划车位，我叫李某某，可以作证。' },
  { daysAgo: 2, who: 'w-6', scene: 'wangjiang-1', text: '街道图书角能不能周末也开？孩子没地方看书。' },
  { daysAgo: 1, who: 'w-7', scene: 'xingfuli-3', text: '二号楼也想加装电梯，能不能像三号楼那样帮我们商量？' },
  { daysAgo: 1, who: 'w-13', scene: 'xingfuli-3', text: '我住锦绣花园，楼下广场舞太吵了，影响孩子写作业，请管一管。' },
  { daysAgo: 1, who: 'w-8', scene: 'xingfuli-2', text: '孩子上学路上经过法院门口，没有斑马线，车又多，很不放心。' },
  { daysAgo: 0, who: 'w-9', scene: 'xingfuli-1', text: '物业费涨了，门禁却坏了半个月，保安也不见人。' },
  { daysAgo: 0, who: 'w-10', scene: 'matou-2', text: '码头边的公厕没有灯，女同志晚上不敢去。' },
] as const
