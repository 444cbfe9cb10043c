/** The few words a resident reads for the many inner states; a child's words, in the order of the road. */
export const plainStages = ['received', 'seen', 'topic', 'meeting', 'department', 'answered'] as const
export type PlainStage = (typeof plainStages)[number]
/** Off the road: not for this room (with the right door), or taken back by the resident. */
export type PlainWord = PlainStage | 'elsewhere' | 'withdrawn'

export const plainWords: Record<PlainWord, string> = {
  received: '收到了',
  seen: '看过了',
  topic: '列为议题',
  meeting: '开会商量',
  department: '报给部门',
  answered: '有答复',
  elsewhere: '不在这里办',
  withdrawn: '您已撤回',
}
