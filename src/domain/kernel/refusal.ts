/**
 * Every sentence that refuses somebody something stands here. Tell what is so, then what to do.
 * Codes and field names are for programs; people read `text`.
 */
export type Refusal =
  | { kind: 'invalid'; code: 'invalid'; text: string; fields: Record<string, string> }
  | { kind: 'refused'; code: string; text: string }
  | { kind: 'fault'; code: 'fault'; text: string; reference: string }

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** Thrown inside a use case to leave it; `serve` turns it into a value before it reaches anybody. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** Words about one field of a form. */
export const words = {
  missing: (what: string) => `请填写${what}`,
  choose: (what: string) => `请选择${what}`,
  tooLong: (what: string, most: number) => `${what}最多 ${most} 个字，请精简一些`,
  tooMany: (what: string, most: number) => `${what}最多 ${most} 个`,
  badPhone: '电话号码好像不对，请检查一下，比如 13800138000',
  badDate: '日期不对，请重新选择',
  badLink: '这个链接不完整，请从列表重新打开',
  badNumber: (what: string) => `${what}要填数字`,
  unknown: '这里有系统不认识的内容',
  wrong: (what: string) => `${what}填得不对`,
}

const refused = (code: string) => (text: string) => new Refused({ kind: 'refused', code, text })
const fixed = (code: string, text: string) => () => refused(code)(text)

export const refuse = {
  invalid: (fields: Record<string, string>) =>
    new Refused({ kind: 'invalid', code: 'invalid', text: '有几处需要改一下', fields }),
  fault: (reference: string) =>
    new Refused({ kind: 'fault', code: 'fault', text: `系统出了点问题，您写的内容还在。请稍后再试；如果一直不行，请告诉工作人员编号 ${reference}`, reference }),

  // Not yours and not there are told alike, so that nobody can try out numbers.
  notFound: fixed('notFound', '没有找到这条内容，它可能已经不在这里了'),
  notAllowed: fixed('notAllowed', '您的身份不能做这一步。如果您刚刚上任，请联系政协机关开通'),
  noIdentity: fixed('noIdentity', '没有认出您的微信身份，请从微信里重新打开小程序'),
  unknownAct: fixed('unknownAct', '小程序版本太旧了，请关闭后重新打开'),
  stale: (who?: string) => refused('stale')(who ? `${who}刚刚办过这一条，请刷新后再看` : '刚刚有人更新了这条记录，请刷新后再试'),
  busy: fixed('busy', '现在办理的人太多，请过一会儿再试，您写的内容还在'),
  wrongStatus: (now: string, act: string) => refused('wrongStatus')(`这一条现在是“${now}”，不能再“${act}”了。请刷新看看最新情况`),
  needs: (fields: Record<string, string>) => refuse.invalid(fields),
  tooLate: (act: string, within: string) => refused('tooLate')(`“${act}”要在${within}内进行，现在已经过了时间`),
  samePerson: (act: string) => refused('samePerson')(`“${act}”要由另一位同志来做，起草或提出的人不能自己办`),

  // Opinions
  noRoom: fixed('noRoom', '这个码已经不用了，或者没有印完整。您可以扫议事室门口的码，或者拨打 12345'),
  otherContent: fixed('otherContent', '这一条刚才已经交过了，内容和现在的不一样。请到“我提的事”里看看，要补充可以点“补充”'),
  tooOften: fixed('tooOften', '您今天提得比较多，我们一条条看。请过一会儿再写，您写的内容还在'),
  noReceipt: fixed('noReceipt', '没有找到这个受理编号。编号是 7 位字母和数字，请对照回执再看一下'),
  mistypedReceipt: fixed('mistypedReceipt', '编号好像写错了一位，请对照回执再看一下'),
  otherRoomsTopic: fixed('otherRoomsTopic', '这个议题不是本议事室的，不能并进去'),
  topicClosedToMore: fixed('topicClosedToMore', '这个议题已经办到后面了，不能再并入新的意见。请新拟一个议题'),
  badPhoto: fixed('badPhoto', '有照片没传好，请删掉那张重新选'),

  // Topics
  noResearch: fixed('noResearch', '还没有调研记录。不调研不协商，请先记一次调研'),
  noMeetingHeld: fixed('noMeetingHeld', '这个议题还没有开过会，请先开会协商，再记共识'),
  meetingRunning: fixed('meetingRunning', '这个议题还有没开完的会，请先结束会议或取消'),
  notReported: fixed('notReported', '共识还没有报送。请先填报送情况（提案或社情民意信息），再交办'),
  topicNotReady: (now: string) => refused('topicNotReady')(`议题现在是“${now}”，还不能开会。确认并调研以后才能通知开会`),

  // Meetings
  seatsMissing: (seats: string) => refused('seatsMissing')(`还没有邀请${seats}。利益相关的人都要请到，请补上再发通知`),
  endsBeforeStart: fixed('endsBeforeStart', '结束时间要晚于开始时间'),
  alreadyInvited: (name: string) => refused('alreadyInvited')(`${name}已经在名单上了`),
  badCode: fixed('badCode', '签到码不对或已经过期。请看会场屏幕上现在的码，再扫一次'),
  notOpenYet: fixed('notOpenYet', '会场还没有开始签到，请稍等主持人打开签到'),
  notInvited: fixed('notInvited', '名单上没有您。请到签到台，请工作人员现场登记'),

  // Directory
  badInvitation: fixed('badInvitation', '这个邀请不对或已经用过了，请向政协机关要一个新的'),
  oldInvitation: fixed('oldInvitation', '这个邀请已经过期了，请向政协机关要一个新的'),
  alreadyBound: fixed('alreadyBound', '这个微信已经是另一位同志的身份了，请换自己的微信打开'),
  phoneDiffers: fixed('phoneDiffers', '手机号和名册上的不一样，请向政协机关核对'),
} as const
