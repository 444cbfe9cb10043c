/** Terms a clerk can read and edit. A subject's terms are looked for in the resident's own words. */
export const categories = ['经济', '政治', '文化', '社会', '生态'] as const
export type Category = (typeof categories)[number]

export interface Subject {
  category: Category
  terms: readonly string[]
}

/** The subjects seeds 001 and 004 name, and the common matters of a town. */
export const subjects: Readonly<Record<string, Subject>> = {
  停车: { category: '社会', terms: ['停车', '车位', '乱停', '占道', '消防通道', '僵尸车', '地库', '违停'] },
  加装电梯: { category: '社会', terms: ['电梯', '加装', '装电梯', '爬楼', '一楼不同意'] },
  充电桩: { category: '社会', terms: ['充电', '充电桩', '飞线', '电瓶车', '电动车'] },
  老旧小区: { category: '社会', terms: ['老旧', '漏水', '外墙', '墙皮', '下水道', '改造', '楼道', '屋顶'] },
  活动场所: { category: '文化', terms: ['活动室', '活动场所', '广场舞', '健身', '球场', '棋牌', '书屋', '凉亭'] },
  垃圾分类: { category: '生态', terms: ['垃圾', '分类', '垃圾桶', '臭味', '投放点', '清运'] },
  黑臭水体: { category: '生态', terms: ['河', '黑臭', '水体', '发臭', '污水', '排污', '河道', '死鱼'] },
  社区管理: { category: '社会', terms: ['物业', '业委会', '门禁', '保安', '物业费', '养狗', '遛狗', '噪音', '防疫'] },
  城市管理: { category: '社会', terms: ['路灯', '摆摊', '占路', '路面', '坑', '井盖', '人行道', '红绿灯', '斑马线'] },
  公共服务: { category: '社会', terms: ['公交', '站台', '卫生室', '医院', '食堂', '养老', '托育', '幼儿园', '学校', '自来水'] },
  市场渔港: { category: '经济', terms: ['市场', '摊位', '渔港', '码头', '卸货', '冰', '批发', '租金', '渔船'] },
  营商环境: { category: '经济', terms: ['企业', '办证', '招工', '贷款', '园区', '用工', '营业执照'] },
  文化传承: { category: '文化', terms: ['祠堂', '古树', '戏台', '非遗', '老街', '文化站'] },
  基层治理: { category: '政治', terms: ['村务', '公开', '选举', '议事', '村规民约', '账目', '会开'] },
}
