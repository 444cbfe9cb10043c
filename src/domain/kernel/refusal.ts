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
  slipMistyped: '信纸编号好像看错了一位，请对照信纸再看一下',
  slipUnknown: '没有发过这个编号，请对照信纸再看一下；不是我们发的信纸，编号留空就行',
  slipUsed: (at: string, by: string, letter: number) => `这个编号${at} ${by}录过了（那次开箱的第 ${letter} 封），请对照信纸再看一下`,
  sameWitness: '要有第二个人在场，请填写一起开箱的另一位的姓名',
  openedWhen: '开箱时间要在最近 30 天以内，不能晚于现在',
  photoOfLetter: '请拍下这封信，以后可以再请人辨认',
  notBoxMember: '请选择本区的一位委员',
  wayNotYours: '请选择您是怎么听到的',
  dutyTime: '结束时间要晚于开始时间，而且在同一天',
  wrong: (what: string) => `${what}填得不对`,
  photo: {
    notPhoto: '不是照片',
    heic: '是 HEIC 格式，很多手机打不开',
    tooBig: '照片太大，最多 10 MB',
    gone: '没有传好',
    unreadable: '损坏了，打不开',
  },
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
  noReceipt: fixed('noReceipt', '没有找到这个编号。回执上是 7 位，信纸存根上是 8 位，请对照再看一下'),
  mistypedReceipt: fixed('mistypedReceipt', '编号好像写错了一位，请对照回执或存根再看一下'),
  otherRoomsTopic: fixed('otherRoomsTopic', '这个议题不是本议事室的，不能并进去'),
  lookAlone: fixed('lookAlone', '这一条可能不属于协商范围，请单独打开看清楚再办'),
  notColleague: fixed('notColleague', '要问的同事现在看不到这一条，请重新选一下'),
  topicClosedToMore: fixed('topicClosedToMore', '这个议题已经办到后面了，不能再并入新的意见。请新拟一个议题'),
  recordedTooMany: fixed('recordedTooMany', '这一会儿您代录得很多了，请过十分钟再录，您写的内容还在'),
  notYourArea: fixed('notYourArea', '这个议事室不在您的履职范围内，请换一个'),
  notOnDuty: fixed('notOnDuty', '您现在没有在这个议事室值班。不是值班时听到的，请选“当面”'),
  hasWeChat: fixed('hasWeChat', '这一条的反映人会在微信里收到结果，不用再另外告知'),
  letterEntered: (no: number) => refused('letterEntered')(`这封信刚才已经录进去了（第 ${no} 封）。请清空这一页，录下一封`),
  slipNotYet: (room: string, phone: string | null) =>
    refused('slipNotYet')(`编号是对的，这封信还没有录进来。信箱要等工作人员打开，请过几天再查${phone ? `，或者打电话问${room} ${phone}` : ''}`),
  boxFull: (count: number) => refused('boxFull')(`开箱时数的是 ${count} 封，都录完了。如果还有信没录，请先更正封数`),
  boxUnfinished: (left: number) => refused('boxUnfinished')(`还有 ${left} 封没有录。录完或记为无法辨认才能封存；数目不对，请先更正封数`),
  fewerThanEntered: (entered: number) => refused('fewerThanEntered')(`已经录了 ${entered} 封，封数不能比这个少`),
  dutyClash: (name: string, room: string, when: string) => refused('dutyClash')(`${name}委员${when}已经排在${room}值班了，请换个时间或换一位`),
  noFile: fixed('noFile', '文件没有传上来，请重新选一次'),
  fileTooBig: fixed('fileTooBig', '文件超过 40 MB 了，请分成几个文件，一个一个导入'),
  emptyFile: fixed('emptyFile', '这个文件是空的，请打开看看是不是选错了'),
  onlyOneLine: fixed('onlyOneLine', '表里只有一行，没有可以导入的内容。请打开看看是不是选错了文件'),
  oldExcel: fixed('oldExcel', '这是老版本的 .xls 表格，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 再选'),
  webPage: fixed('webPage', '这个文件看着是表格，里面其实是网页，读不了。请用 Excel 或 WPS 打开它，另存为 .xlsx 再选'),
  lockedFile: fixed('lockedFile', '这个表格有密码，读不了。请在 Excel 里去掉密码，另存一份再选'),
  brokenFile: fixed('brokenFile', '这个文件不完整，或者坏了。请重新从 12345 系统导出，再选一次'),
  notTable: fixed('notTable', '这不是表格，请选 .xlsx 或 .csv 文件'),
  unpacksTooBig: fixed('unpacksTooBig', '这个文件展开以后大得不正常，没有读。请用 Excel 打开，只留要导入的行和列，另存一份再选'),
  tooManyRows: (most: number) => refused('tooManyRows')(`表里的行太多了，一次最多导入 ${most} 行。请分成几个文件，一个一个导入`),
  tooManyColumns: (most: number) => refused('tooManyColumns')(`表里超过 ${most} 列了。请删掉用不到的列，另存一份再选`),
  openQuote: (line: number) => refused('openQuote')(`第 ${line} 行起有一个引号没有成对，后面的内容分不清。请用 Excel 打开核对，另存为 .xlsx 再选`),
  noSheet: fixed('noSheet', '文件里没有这张工作表，请刷新后再选'),
  nothingToImport: fixed('nothingToImport', '没有一行可以导入。请看看下面的原因，改好表格或者换一下各列的对应'),
  badPhoto: fixed('badPhoto', '有照片没传好，请删掉那张重新选'),
  photoTrouble: (no: number, trouble: keyof typeof words.photo) => refused('badPhoto')(`第 ${no} 张${words.photo[trouble]}，请删掉那张重新选`),
  otherPhoto: fixed('otherPhoto', '照片要从您自己的手机重新选一次，您写的内容还在'),

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
