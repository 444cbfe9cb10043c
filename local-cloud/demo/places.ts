/** An invented district: two towns, eight communities and villages, each with its room and its printed codes. */
type Level = 'city' | 'county' | 'town' | 'village'

interface Place {
  id: string
  name: string
  in: string | null
  level: Level
}

export const county = 'linjiang'

const places: readonly Place[] = [
  { id: 'jiangzhou', name: '江州市', in: null, level: 'city' },
  { id: county, name: '临江区', in: 'jiangzhou', level: 'county' },
  { id: 'wangjiang', name: '望江街道', in: county, level: 'town' },
  { id: 'yugang', name: '渔港镇', in: county, level: 'town' },
  { id: 'xingfuli', name: '幸福里社区', in: 'wangjiang', level: 'village' },
  { id: 'hepinglu', name: '和平路社区', in: 'wangjiang', level: 'village' },
  { id: 'dongyuan', name: '东园社区', in: 'wangjiang', level: 'village' },
  { id: 'xinqiao', name: '新桥社区', in: 'wangjiang', level: 'village' },
  { id: 'matou', name: '码头村', in: 'yugang', level: 'village' },
  { id: 'liuxi', name: '柳溪村', in: 'yugang', level: 'village' },
  { id: 'shitang', name: '石塘村', in: 'yugang', level: 'village' },
  { id: 'hehua', name: '荷花村', in: 'yugang', level: 'village' },
]

const pathOf = (id: string): string[] => {
  const place = places.find((one) => one.id === id)
  return place?.in ? [...pathOf(place.in), id] : [id]
}

export const areas = places.map(({ id, name, level }) => ({ _id: id, name, level, path: pathOf(id) }))
export const pathTo = pathOf
export const nameOf = (id: string): string => places.find((place) => place.id === id)?.name ?? id

const addresses: Record<string, string> = {
  wangjiang: '望江路 1 号街道便民中心三楼',
  yugang: '渔港大道 18 号镇文化站',
  xingfuli: '幸福路 8 号二楼',
  hepinglu: '和平路 56 号社区活动中心',
  dongyuan: '东园小区南门旁',
  xinqiao: '新桥路 12 号党群服务站',
  matou: '码头村委会一楼',
  liuxi: '柳溪桥头老祠堂',
  shitang: '石塘村文化礼堂',
  hehua: '荷花村村部',
}

export const roomPlaces = places.filter((place) => place.level === 'town' || place.level === 'village')
export const roomOf = (place: string): string => `room-${place}`

export const rooms = roomPlaces.map(({ id, name, level }, i) => ({
  _id: roomOf(id),
  name: `${name.replace(/社区$|村$|街道$|镇$/, '')}议事室`,
  area: id,
  areas: pathOf(id),
  level,
  address: addresses[id],
  phone: `0510-8600${String(1001 + i)}`,
  functions: ['hall', 'studio', 'contact'],
  committee: level === 'town' ? 'c-law' : 'c-city',
}))

const extraPoints: Record<string, readonly string[]> = {
  xingfuli: ['菜场北门', '3 号楼电梯口', '老年食堂'],
  matou: ['渔业码头', '水产市场'],
  yugang: ['镇农贸市场'],
  hepinglu: ['充电车棚'],
}

// The scene printed in a code is the point's id: short, opaque enough, readable in a demo.
export const points = roomPlaces.flatMap(({ id }) =>
  ['议事室门口', ...(extraPoints[id] ?? [])].map((name, i) => ({ _id: `${id}-${i + 1}`, room: roomOf(id), name, version: 1 })),
)

export const demoScene = 'xingfuli-2'

export const committees = [
  {
    _id: 'c-city', name: '城建环资委员会', short: '城建环资委', area: county,
    sectors: ['工程界', '环境资源界', '特邀界', '农业界', '科技界', '民建'],
    subjects: [
      '停车', '加装电梯', '充电桩', '老旧小区', '垃圾分类', '黑臭水体', '城市管理', '物业',
      '电梯安全', '业委会', '房产开发', '拆迁安置', '违建', '住房保障', '公积金', '供水',
      '供电', '燃气', '供暖', '通信宽带', '路灯井盖', '道路建设', '公交', '出租网约车',
      '客运货运', '交通秩序', '轨道交通', '绿化公园', '噪音', '油烟', '工业污染', '扬尘',
      '大气污染', '饮用水源', '养殖污染',
    ],
  },
  {
    _id: 'c-law', name: '社会法制委员会', short: '社法委', area: county,
    sectors: ['社会福利和社会保障界', '妇联', '共青团', '总工会', '宗教界', '农工党'],
    subjects: [
      '社区管理', '公共服务', '基层治理', '养犬', '医院看病', '公共卫生', '医保', '计划生育',
      '拖欠工资', '劳动权益', '社保养老金', '就业培训', '机关事业单位', '低保救助', '残疾人', '养老服务',
      '退役军人', '殡葬', '治安', '消防', '户籍', '村务公开',
    ],
  },
  {
    _id: 'c-econ', name: '经济委员会', short: '经济委', area: county,
    sectors: ['经济界', '工商联', '民革', '九三学社', '侨联', '台联'],
    subjects: [
      '市场渔港', '营商环境', '征地补偿', '农村道路', '食品安全', '农田水利', '改厕', '安全生产',
      '消费维权', '金融传销', '旅游景区', '招标采购', '证照办理', '税费',
    ],
  },
  {
    _id: 'c-culture', name: '文化文史委员会', short: '文史委', area: county,
    sectors: ['文化艺术界', '教育界', '新闻出版界', '体育界', '民盟', '民进'],
    subjects: [
      '活动场所', '文化传承', '学校教育', '入学招生', '幼儿托育', '教师待遇', '校车', '校外培训',
      '文化体育', '宗教民俗',
    ],
  },
]

export const units = [
  { _id: 'u-housing', name: '区住房和城乡建设局', area: county, version: 1 },
  { _id: 'u-urban', name: '区城市管理局', area: county, version: 1 },
  { _id: 'u-environment', name: '区生态环境局', area: county, version: 1 },
  { _id: 'u-market', name: '区市场监督管理局', area: county, version: 1 },
  { _id: 'u-traffic', name: '区公安分局交警大队', area: county, version: 1 },
  { _id: 'u-wangjiang', name: '望江街道办事处', area: county, version: 1 },
]
