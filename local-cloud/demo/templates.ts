/** As an account might have them approved; reminders and thanks share the template of changes. */
export const noticeTemplates = [
  { id: 'local-progress', title: '意见进展', longTerm: false, kinds: ['progress'], fields: { thing1: 'title', thing2: 'body', time3: 'at' } },
  { id: 'local-meeting', title: '会议通知', longTerm: false, kinds: ['meeting'], fields: { thing1: 'title', thing2: 'body', time3: 'when', thing4: 'place', phone_number5: 'phone' } },
  { id: 'local-meetingChange', title: '会议变更提醒', longTerm: false, kinds: ['meetingChange', 'reminder', 'thanks'], fields: { thing1: 'title', thing2: 'body', time3: 'when' } },
  { id: 'local-task', title: '待办提醒', longTerm: false, kinds: ['task'], fields: { thing1: 'title', thing2: 'body', time3: 'at' } },
] as const

export const templateNames: Record<string, string> = Object.fromEntries(noticeTemplates.map(({ id, title }) => [id, title]))
