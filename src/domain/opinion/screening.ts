/**
 * The eight kinds of matter that are not deliberated: 实施方案 四(四) of seed 003, in its order.
 * Each has a plain sentence for the resident and the door that is the right one.
 */
export interface Door {
  name: string
  how: string
  phone?: string
}

export interface Exclusion {
  /** As the implementation plan says it; for staff. */
  rule: string
  /** On the reason chip. */
  short: string
  /** What the resident reads. */
  plain: string
  door: Door
  /** Kept from everybody but the office as soon as it is marked. */
  hidden?: true
  /** Too wide a reason for one person alone. */
  secondPerson?: true
}

const hotline: Door = { name: '12345 热线', how: '拨打 12345，说清时间、地点和事情', phone: '12345' }

export const exclusions = {
  1: {
    rule: '违反宪法和法律法规政策的',
    short: '与法律政策不符',
    plain: '您说的这件事和现行的法律或政策不一致，议事室不能拿来商量。',
    door: { name: '法律咨询 12348', how: '拨打 12348，有律师免费解答', phone: '12348' },
  },
  2: {
    rule: '根据法律法规应予以保密的',
    short: '应当保密',
    plain: '这件事按规定不能公开商量。请不要再在手机上发送有关内容。',
    door: { name: '保密行政管理部门', how: '请当面到区保密局反映，不要用手机或网络发送' },
    hidden: true,
  },
  3: {
    rule: '进入刑事、民事、行政诉讼程序或者行政复议、仲裁程序的',
    short: '正在打官司、复议或仲裁',
    plain: '这件事已经在打官司、复议或仲裁，要等那边的结果，议事室不能插手。',
    door: { name: '办理的法院、复议或仲裁机构', how: '拨打 12368 可以查询法院案件', phone: '12368' },
  },
  4: {
    rule: '已交办的信访事项',
    short: '信访已在办',
    plain: '这件事信访部门已经在办了，请等他们的答复，两边一起办反而会慢。',
    door: { name: '信访部门', how: '凭信访编号到区信访局或国家信访局小程序查询' },
  },
  5: {
    rule: '实名举报的',
    short: '实名举报',
    plain: '举报的事要交给专门的机关，这样才能保护您。议事室的工作人员看不到您写的内容了。',
    door: { name: '纪检监察举报 12388', how: '拨打 12388，或写信给区纪委监委', phone: '12388' },
    hidden: true,
  },
  6: {
    rule: '涉及纪检监察机关正在审查和调查的涉嫌违法违纪问题的',
    short: '纪检监察正在查',
    plain: '这件事有关机关正在查，议事室不能商量，也不会转给别人看。',
    door: { name: '纪检监察举报 12388', how: '拨打 12388，直接补充给办案的机关', phone: '12388' },
    hidden: true,
  },
  7: {
    rule: '对本人或亲属解决个人问题，相关部门已作出明确答复或处理意见的',
    short: '个人问题且已有答复',
    plain: '这件事是个人的问题，有关部门已经给过明确答复。议事室商量的是大家共同的事。',
    door: hotline,
  },
  8: {
    rule: '其他不宜纳入协商范围的事项',
    short: '其他不宜协商',
    plain: '这件事不适合在议事室商量。',
    door: hotline,
    secondPerson: true,
  },
} as const satisfies Record<number, Exclusion>

export type ExclusionNo = keyof typeof exclusions
export const exclusionNos = [1, 2, 3, 4, 5, 6, 7, 8] as const
export const exclusionOf = (no: ExclusionNo): Exclusion => exclusions[no]

/** Reasons that hide the text at once (保守国家秘密法 第三十四条; seed 003 四(四) 2, 5, 6). */
export const hiding = exclusionNos.filter((no) => exclusionOf(no).hidden)
/** Reasons one person may decide alone, in the open. */
export const outright = exclusionNos.filter((no) => !exclusionOf(no).hidden && !exclusionOf(no).secondPerson)
