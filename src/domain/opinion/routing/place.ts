import { lexicon } from './lexicon'

/**
 * Where an opinion is about, read from its words without a gazetteer: a name is what stands before a generic word
 * (小区, 路, 村, 学校 …) back to the nearest word that cannot belong to a name. The left edge is therefore never
 * certain (“看丽景新城”), so names are compared from their right end (sameName).
 */
export type PlaceKind = 'home' | 'village' | 'road' | 'school' | 'hospital' | 'market' | 'park' | 'plant' | 'firm' | 'stop' | 'town'

export interface Place {
  /** As the resident wrote it, without what certainly does not belong to it. */
  name: string
  /** The name without its generic words: 丽景 of 丽景新城小区. What names are compared by. */
  stem: string
  kind: PlaceKind
  /** How much the text is about it: named early, named again, and a site rather than a road or a whole town. */
  prominence: number
}

export interface Where {
  /** Each once, the most prominent first. */
  places: readonly Place[]
  /** District or county names and codes (A3区, 惠山区): two opinions that name different ones are about different places. */
  districts: readonly string[]
  /** Room and collection point it came through. */
  room: string | null
  point: string | null
}

/** `along`: a road, a line or a firm in common, which is long or large; `near`: no more than the town or the room. */
export type PlaceRelation = 'same' | 'along' | 'near' | 'unknown' | 'other'

const generic: Record<PlaceKind, readonly string[]> = {
  home: [
    '安置小区', '小区', '社区', '居民区', '生活区', '家属区', '宿舍', '宿舍区', '家属院', '大院', '花园', '家园', '嘉园', '佳苑', '新城', '之城', '公馆', '公寓', '花城', '国际',
    '花苑', '雅苑', '名苑', '新苑', '华庭', '名邸', '山庄', '别墅', '豪庭', '雅居', '名居', '安居', '廉租房', '公租房', '保障房', '大厦', '写字楼', '苑', '园', '府', '郡', '湾', '庭', '邸', '城', '轩', '墅', '楼盘', '广场',
  ],
  village: ['行政村', '自然村', '新村', '村委会', '居委会', '村民小组', '村', '组', '屯', '寨', '庄'],
  road: ['大道', '大街', '公路', '高速', '快速路', '立交桥', '立交', '高架桥', '高架', '隧道', '大桥', '路口', '路', '街', '巷', '弄', '胡同', '桥'],
  school: ['实验小学', '中心小学', '附属小学', '实验学校', '中心学校', '职业技术学院', '幼儿园', '小学', '初中', '高中', '中学', '学校', '学院', '大学', '技校', '附小', '附中', '双语'],
  hospital: ['卫生服务中心', '卫生院', '卫生室', '医院', '诊所', '敬老院', '养老院', '福利院', '老年公寓'],
  market: ['农贸市场', '菜市场', '批发市场', '市场', '商场', '商城', '购物中心', '步行街', '夜市', '美食街', '物流园', '加油站'],
  park: ['湿地公园', '公园', '景区', '水库', '河', '湖', '渠', '港', '码头', '体育馆', '体育场', '博物馆', '图书馆'],
  plant: ['搅拌站', '搅拌厂', '工业园', '产业园', '开发区', '高新区', '经开区', '垃圾站', '中转站', '变电站', '污水厂', '水厂', '电厂', '砖厂', '采石场', '养殖场', '养猪场', '工地', '厂'],
  firm: ['有限责任公司', '股份有限公司', '有限公司', '公司', '集团', '银行', '物业', '地产', '置业', '平台', '网', '酒店', '宾馆', '会所'],
  stop: ['火车站', '高铁站', '汽车站', '地铁站', '公交站', '收费站', '机场', '线路'],
  town: ['街道办事处', '街道', '镇', '乡'],
}

/** Words that end a name on its left: nothing before them, nor they themselves, is part of it. */
const edges = [
  '我们', '你们', '他们', '咱们', '本人', '本小区', '尊敬', '领导', '书记', '市长', '县长', '区长', '您好', '你好', '居住', '住在', '家住', '位于', '坐落', '座落', '处于', '地处', '地址', '关于', '反映', '反应', '投诉', '举报', '咨询', '请问', '建议', '希望',
  '恳请', '强烈', '要求', '呼吁', '请求', '反对', '坚决', '再次', '对于', '针对', '就是', '不是', '还是', '都是', '而且', '但是', '因为', '所以', '如果', '现在', '目前', '最近', '近期', '今年', '去年', '附近', '旁边', '旁', '对面', '周边', '周围', '隔壁', '门口', '路口', '楼下', '里面', '外面',
  '中间', '之间', '以及', '还有', '没有', '什么', '怎么', '为何', '哪个', '哪些', '某个', '某', '一个', '两个', '几个', '多个', '个', '各', '每', '整个', '全体', '所有', '其他', '其它', '同一', '另外', '另', '这', '那', '该', '此', '本', '其', '我', '你', '您', '他', '她', '它', '谁',
  '的', '了', '是', '在', '于', '与', '跟', '及', '或', '从', '到', '至', '被', '把', '让', '给', '请', '由', '住', '去', '像', '经过', '通过', '沿着', '靠近', '距离', '离', '开发商', '业主', '居民', '村民', '市民', '群众', '老百姓', '业委会', '购买', '买了', '入住', '就读', '老旧',
  '建设', '修建', '新建', '在建', '违建', '开通', '规划', '关闭', '搬迁', '拆迁', '改造', '管理', '附属', '很多', '大量', '部分', '许多', '有', '不', '非法', '违法', '违规', '已', '也', '就', '只', '又', '再', '很', '则', '并', '但', '且', '而', '若', '即', '条', '位', '辆', '户', '栋', '期', '算', '还', '仅', '均', '为了', '曾', '以',
  '每天', '天天', '晚上', '早上', '上午', '下午', '中午', '半夜', '深夜', '凌晨', '夜里', '白天', '管管', '管一管', '查查', '看看', '救救', '听听', '帮帮',
  '严重', '影响', '侵害', '侵占', '损害', '占用', '根据', '依据', '相信', '感谢', '配合', '协助', '征求', '督促', '设立', '成立', '开设', '召开', '通知', '告知', '欺骗', '导致', '造成', '拒绝', '同意', '隐瞒', '联系', '相关', '有关', '部门', '当时', '最后', '知道', '前往', '前期', '普通', '普惠性', '通行', '必经', '临近', '紧邻', '毗邻', '美好', '正在', '进行', '实施', '解决', '处理', '负责', '施工', '维修', '整治', '扩建', '允许', '维护', '保护', '加强', '推进', '加快', '完善', '实现', '发展', '提升', '规范', '打造', '组织', '参加', '发现', '宣传', '筹备', '申请', '审批', '批准', '交房', '销售', '出售', '出租', '承诺', '交付', '缴纳', '收取', '支付', '作为', '属于', '包括', '例如', '比如', '穿过', '横跨', '通往', '前面', '后面', '南面', '北面', '东面', '西面', '侧面', '一侧', '两侧', '沿线', '路段', '交界', '交汇处', '路口', '首先', '其次', '同时', '专业', '知名', '原名', '名叫', '叫做', '名为', '小区', '为', '要', '得',
]
/** Before a generic word these make no name but a kind: 老旧小区, 公办幼儿园, 安置小区. */
const noNames = new Set([
  '安置', '居民', '住宅', '商业', '公办', '民办', '私立', '公立', '农村', '城市', '城乡', '全市', '配套', '普惠', '大型', '小型', '新型', '人行', '车行', '消防', '上班', '下班', '回家', '出门', '高档', '封闭', '开放', '附属', '临街', '沿街', '十字', '丁字', '交叉', '物业', '投资', '房地产', '地产', '开发', '建筑', '施工', '国有', '网络', '互联',
  '道', '马', '小', '大', '中', '上', '下', '前', '后', '左', '右', '内', '外', '新', '旧', '高', '省', '全', '同', '第', '走', '过', '修', '拆', '建', '二手', '学', '入学', '邻里', '文明', '和谐', '美丽', '智慧', '供水', '自来水', '污水', '燃气', '公交', '出租', '城', '社', '小区', '社区', '街道', '分', '总', '子', '母', '贵', '一线', '线', '停车', '机动车', '环保', '政府', '办公', '服务', '维权', '信访', '举报', '上级', '主要', '断头', '必经',
])

/** What turns a generic letter into the beginning of another word: 城管, 路灯, 村民. */
const goesOn: Readonly<Record<string, string>> = {
  城: '管市区乡建投镇关中际', 路: '灯面边过程况费人口线牌由沿障演', 村: '民干部级里支书两务', 街: '道头边', 网: '络友上站签格吧购约民红点页贷址信', 厂: '家房长里', 园: '区林艺丁长内', 河: '道边水流里长床', 湖: '边水南北', 镇: '政长', 乡: '镇村政亲下里',
  组: '织成长建合', 港: '澳', 湾: '区', 桥: '梁洞面下', 集团: '军', 物业: '费', 郡: '', 苑: '', 庭: '', 村委会: '', 市场: '监化价主上竞部行经', 平台: '上', 公司: '', 国际: '化', 大桥: '', 高速: '增发运', 公路: '', 街道: '上两', 广场: '舞', 社区: '医矫', 学院: '', 网点: '', 中学: '生', 小学: '生', 大学: '生毕', 高中: '生', 初中: '生', 隧道: '',
}

const kindOf = new Map((Object.entries(generic) as [PlaceKind, readonly string[]][]).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)))
const genericWords = lexicon(kindOf.keys())
const edgeWords = lexicon(edges)
/** What is built in several parts names itself before the part: 云岭壹号三期, 江岸年华3栋. */
const partWord = /(?:[一二三四五六七八九十\d]+|[a-z]\d*)(?:期|栋|幢|号楼|号栋|组团)/g
const notDistrict = /[小社校园新片地景城辖郊库市厂街灾各本我全该发宅民活住某个跨产业政]区|[郡各本我全该某个跨]县/
/** Bus and metro lines: 205路, 3号线. */
const numbered = /(?:^|[^\d])(\d{2,5}(?![年月日号时点分秒元万亿千百多余个人户栋楼期单米平公里吨岁天次条块路多年几级名位层套间座亩斤度小左])[一-龥]{2})/g
const line = /[a-z]?\d{1,4}路|(?:\d{1,2}|[一二三四五六七八九十]{1,2})号线/g
const endsGeneric = (name: string) => [1, 2, 3].some((letters) => kindOf.has(name.slice(-letters)))
const mostLetters = 8

/** One writing for what reads the same: width, case, spaces, and the dots inside names (伊人园·滨水苑). */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\s\u200B-\u200F\u2060\uFEFF]+/g, '').replace(/([一-龥])[·.•・‧]([一-龥])/g, '$1$2')

/** A3区, A9市; 惠山区, 无为县 where a word ends before them. */
function districtsOf(all: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at < all.length; at++) {
    const last = all[at] ?? ''
    if (last !== '区' && last !== '县' && last !== '市') continue
    const code = /[a-z]\d{1,2}.$/.exec(all.slice(Math.max(0, at - 3), at + 1))?.[0]
    if (code) found.add(code)
    else if (last !== '市') {
      const name = /(?:^|[^一-龥]|[市省州在住到于是来])([一-龥]{2}.)$/.exec(all.slice(Math.max(0, at - 3), at + 1))?.[1]
      if (name && !notDistrict.test(name)) found.add(name)
    }
  }
  return [...found]
}

/** Cuts what stands before a generic word down to what may be a name; empty when nothing is left of it. */
function named(before: string): string {
  const left = before.slice(-mostLetters)
  let from = Math.max(edgeWords.endOfLast(left), endOfArea(left))
  while (from < left.length && leading.has(left[from] ?? '')) from++
  const name = left.slice(from)
  return name.length < 2 || noNames.has(name) || counted.test(name) ? '' : name
}

/** Where the last 省, 市, 区 or 县 with a name or a code before it ends. */
function endOfArea(text: string): number {
  for (let at = text.length - 1; at > 0; at--) if (areaWords.has(text[at] ?? '') && (at > 1 || text < '一')) return at + 1
  return 0
}
const areaWords: ReadonlySet<string> = new Set('省市区县')
const leading: ReadonlySet<string> = new Set('和上下号日月年0123456789')
const counted = /^[一二三四五六七八九十两几\da-z]+[个条座家间所栋]?$/

const weightOf: Record<PlaceKind, number> = { home: 1, village: 1, school: 1, hospital: 0.9, market: 0.9, plant: 0.7, park: 0.7, firm: 0.7, stop: 0.7, road: 0.8, town: 0.3 }

const terrain: ReadonlySet<string> = new Set('湾湖河渠港桥路街巷弄庄寨镇乡')
/** Kinds that take such a word into their own name. */
const settled: ReadonlySet<PlaceKind> = new Set(['home', 'village', 'school', 'hospital', 'market', 'park', 'stop', 'town'])
/** What two opinions must not name differently if they are to be about one place. */
const site: ReadonlySet<PlaceKind> = new Set(['home', 'village', 'school', 'hospital', 'market'])

/** `all` as `folded` writes it. */
export function whereOf(all: string, { room = null, point = null }: { room?: string | null; point?: string | null } = {}): Where {
  const places = new Map<string, Place>()
  let sites = 0
  const add = (name: string, stem: string, kind: PlaceKind) => {
    const key = `${stem} ${kind}`
    if (places.has(key)) return
    let mentions = 0
    for (let at = all.indexOf(stem); at >= 0; at = all.indexOf(stem, at + stem.length)) mentions++
    const early = 1 / (1 + sites / 3)
    if (site.has(kind)) sites++
    places.set(key, { name, stem, kind, prominence: weightOf[kind] * early * (1 + Math.log(mentions)) })
  }
  for (const run of all.split(/[^一-龥a-z0-9]+/)) {
    let from = 0
    const found = genericWords.find(run).filter(({ word, at }) => {
      const next = run[at + word.length]
      return !(next && goesOn[word]?.includes(next)) && !(word === '府' && run[at - 1] === '政')
    })
    for (const [nth, { word, at: index }] of found.entries()) {
      const kind = kindOf.get(word)
      const after = found[nth + 1]
      // 人民路小学 is a school, 石塘湾村 a village; but 丽景新城小区 is 丽景新城, and 人民路工地 is on 人民路.
      if (!kind || (terrain.has(word) && after?.at === index + 1 && settled.has(kindOf.get(after.word) ?? 'plant'))) continue
      const stem = named(run.slice(from, index))
      if (!stem) continue
      add(stem + word, stem, kind)
      from = index + word.length
    }
    // Most runs hold no digit and no part of a building: three searches saved.
    if (!/[期栋幢楼组线路\d]/.test(run)) continue
    for (const { 0: name } of run.matchAll(line)) add(name, name, 'stop')
    for (const [, name = ''] of run.matchAll(numbered)) add(name, name, 'firm')
    for (const { index } of run.matchAll(partWord)) {
      const stem = named(run.slice(0, index))
      if (stem && !endsGeneric(stem)) add(stem, stem, 'home')
    }
  }
  return { places: [...places.values()].sort((a, b) => b.prominence - a.prominence), districts: districtsOf(all), room, point }
}

/**
 * Same name, whatever generic word follows and whatever was left standing before it: 丽景新城 · 丽景小区 · 李丽景新城.
 * Kinds must agree: 人民路 is not 人民医院.
 */
export function sameName(a: Place, b: Place): boolean {
  if (a.stem === b.stem) return a.kind === b.kind || (lived.has(a.kind) && lived.has(b.kind))
  if (a.kind !== b.kind || /\d/.test(a.stem + b.stem)) return false
  return a.stem.endsWith(b.stem) || b.stem.endsWith(a.stem)
}
/** A village that became a community keeps its name. */
const lived: ReadonlySet<PlaceKind> = new Set(['home', 'village'])

const prominent = 0.55

/**
 * The gate similarity has to pass. What a text is about is its most prominent site: where the other names it too, the
 * place is the same; where neither names the other's, it is another place, whatever road, firm, town or room they share.
 * Without sites a shared road or firm decides, then the point, then the room. Different districts are different places.
 */
export function placeRelation(a: Where, b: Where): PlaceRelation {
  if (a.districts.length > 0 && b.districts.length > 0 && !a.districts.some((name) => b.districts.includes(name))) return 'other'
  const [mine, yours] = [mainSite(a), mainSite(b)]
  if ((mine && names(b, mine)) || (yours && names(a, yours))) return 'same'
  if (mine && yours) return 'other'
  const shared = a.places.filter((place) => names(b, place))
  if (shared.some(({ kind }) => kind !== 'town')) return 'along'
  if (namesWay(a) && namesWay(b)) return 'other'
  if (a.point !== null && a.point === b.point) return 'same'
  return shared.length > 0 || (a.room !== null && a.room === b.room) ? 'near' : 'unknown'
}

const names = (where: Where, place: Place): boolean => where.places.some((one) => sameName(one, place))
/** Two roads, or two bus lines, are two places; a road and an estate may meet. */
const namesWay = ({ places }: Where): boolean => places.some(({ kind, prominence }) => (kind === 'road' || kind === 'stop') && prominence >= prominent)
const mainSite = ({ places }: Where): Place | undefined => places.find(({ kind, prominence }) => site.has(kind) && prominence >= prominent)
