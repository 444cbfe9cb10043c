/**
 * The seven labels of the measuring data, and under which of them its board files each subject of the shipped taxonomy. Only the
 * bench knows them: in the product a label is a subject.
 */
const under = {
  城乡建设: [
    '招标采购', '垃圾分类', '公交', '停车', '加装电梯', '充电桩', '老旧小区', '物业', '业委会', '社区管理', '养犬', '房产开发', '拆迁安置', '征地补偿', '违建', '住房保障', '公积金', '供水', '供电', '燃气', '供暖',
    '路灯井盖', '道路建设', '城市管理', '绿化公园', '公共服务', '农田水利', '改厕', '消防', '治安', '户籍', '村务公开', '基层治理', '轨道交通', '殡葬', '宗教民俗', '活动场所',
  ],
  环境保护: ['噪音', '油烟', '工业污染', '扬尘', '大气污染', '黑臭水体', '饮用水源', '养殖污染'],
  交通运输: ['农村道路', '交通秩序', '出租网约车', '客运货运'],
  教育文体: ['学校教育', '入学招生', '幼儿托育', '教师待遇', '校车', '校外培训', '文化体育', '文化传承'],
  劳动和社会保障: ['社保养老金', '拖欠工资', '劳动权益', '就业培训', '机关事业单位', '低保救助', '残疾人', '养老服务', '退役军人', '医保'],
  商贸旅游: ['电梯安全', '通信宽带', '食品安全', '市场渔港', '消费维权', '金融传销', '旅游景区', '营商环境', '证照办理', '税费', '安全生产'],
  卫生计生: ['医院看病', '公共卫生', '计划生育'],
} as const

export type Label = keyof typeof under
export const labels = Object.keys(under) as Label[]
/** Subject → label. */
export const labelOf: Readonly<Record<string, Label>> = Object.fromEntries(Object.entries(under).flatMap(([label, subjects]) => subjects.map((subject) => [subject, label as Label])))
