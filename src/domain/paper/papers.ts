import type { Paper } from '../kernel/paper'

/** What can be made on paper of a record, in the order of a deliberation; the pack is numbered the same way. */
export const topicPapers = {
  selection: { name: '议题确认呈报表', purpose: '送党组织或专委会确认议题；确认后附文号，留档', as: ['docx'] },
  facts: { name: '商前材料', purpose: '调研情况和依据，会前发给委员和部门看', as: ['docx'] },
  minutes: { name: '协商纪要', purpose: '红头纪要：谁说了什么、共识、分歧、责任单位和时限', as: ['docx'] },
  consensus: { name: '协商共识', purpose: '报同级党组织确定；确定后附文号', as: ['docx'] },
  ledger: { name: '督办落实情况表', purpose: '十栏，横向打印，报进展用', as: ['xlsx', 'docx'] },
  problems: { name: '问题清单', purpose: '专委会跟踪办复用', as: ['xlsx'] },
  photos: { name: '照片清单', purpose: '每张照片的时间、地点和说明，和材料包里的照片对应', as: ['docx'] },
  pack: { name: '协商活动材料包', purpose: '以上全部、每次会议的通知议程签到表、报送件和照片，装在一个压缩包里', as: ['zip'] },
} as const satisfies Record<string, Paper>
export type TopicPaper = keyof typeof topicPapers

export const meetingPapers = {
  notice: { name: '会议通知', purpose: '发给没有微信的人，张贴、留档', as: ['docx'] },
  agenda: { name: '会议议程', purpose: '会场上人手一份，附协商规则', as: ['docx'] },
  signIn: { name: '签到表', purpose: '现场签名用，留了空行；会后带签到时间；电话不全显示', as: ['docx', 'xlsx'] },
  callList: { name: '电话通知单', purpose: '给微信通知不到的人打电话用，边打边记；电话是全的，用完收好', as: ['docx'] },
} as const satisfies Record<string, Paper>
export type MeetingPaper = keyof typeof meetingPapers
