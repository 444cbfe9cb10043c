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
  badTime: '时间不对，请重新选择',
  notYet: (what: string) => `${what}不能晚于今天，请对照文件再看一下`,
  paperPhoto: '请拍下文件或会议纪要，至少一张',
  knownCommittee: '请选择本区的专委会',
  byPaper: '已经有文件明确了，要改请用“明确联系领导和专委会”',
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
  needsPhoto: '请至少拍一张照片',
  onBehalfHow: '您不是这个单位的人。要代它办，请写明是谁、什么时候、怎么告诉您的',
  onBehalfLetter: '来函办理的，请把来函拍照放上',
  onBehalfSelf: '您就是这个单位的，不用代办',
  notHelper: '请选择这一件的会办单位',
  helpersAwaited: (units: string) => `${units}的会办意见还没交。请等交来再报；不等的话，请写明原因`,
  laterThanDue: '新的期限要晚于现在的期限',
  notPast: '期限不能是过去的日子',
  seatsMost: '一种身份最多 50 人',
  researchAhead: '调研时间不能晚于今天；还没去的，请记到调研计划里',
  seatsAbsent: (short: string) => `${short}到会。请写明为什么没有到齐，这条理由会记进纪要`,
  notAmongThose: '到会的名单里没有这个人，请从名单里选',
  unitTwice: '这个单位已经写过一次了，请写在一起',
  helperIsMain: '会办单位不能和主办单位是同一个',
  dissentStays: (text: string) => `上次记下的分歧要原样留着：“${text}”。已经谈拢的，请写明怎么谈拢的`,
  factEmpty: '请写上内容，或者放上照片',
  volunteerAgain: '这位已经报过名了',
  seenBeforeReport: '核实要在承办单位报来结果以后、现在以前，请看看日期和时间',
  livingUnit: '这个单位已经撤销，请选择现在的承办单位',
  otherUnit: '就是这个单位，请选另一个',
  sameName: '和现在的名称一样',
  wrong: (what: string) => `${what}填得不对`,
  reportTooLong: (most: number, over: number) => `全文最多 ${most} 个字（不算标题），现在超出 ${over} 个字，请精简`,
  notMember: '请选择本地的委员',
  dateOrder: (earlier: string) => `日期不能早于${earlier}，也不能晚于今天`,
  oneSource: '请从一个议题或一个共性问题起草',
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

  notAsked: fixed('notAsked', '还没有到回访的时候。现在要说没解决，可以点“没解决”'),
  saysItself: fixed('saysItself', '这一条的反映人自己在微信里评价，不用代记。到了回访时还没有回音，再打电话问'),
  doneOverByTopic: fixed('doneOverByTopic', '这一条的议题正在重新办，办好以后系统会再告诉反映人，不用重新受理'),

  // The public board
  noPlace: fixed('noPlace', '没有找到这个地方，请从公开栏重新打开'),
  topicNotPublic: (now: string) => refused('topicNotPublic')(`议题现在是“${now}”，还不能公开。确认以后才能写到公开栏`),
  notShareable: fixed('notShareable', '照片要先看清楚：里面没有能认出来的人、车牌、门牌和电话，再勾选“可以公开”'),
  bulletinCopied: (words: string) => refused('bulletinCopied')(`“${words}”和居民的原话一样。公开栏不登居民的原话，请用自己的话写`),
  bulletinNumber: (words: string) => refused('bulletinNumber')(`“${words}”像是电话、身份证号或车牌，不能公开，请去掉`),
  bulletinName: (words: string) => refused('bulletinName')(`“${words}”是反映人留的名字，不能公开，请去掉`),
  bulletinReview: fixed('bulletinReview', '微信的内容检查没有通过，请换一种写法再公开'),
  bulletinUnchecked: fixed('bulletinUnchecked', '微信的内容检查现在用不了，请过一会儿再公开'),
  manyVoices: (most: number) => refused('manyVoices')(`这个议题的意见超过 ${most} 条，来不及逐条核对原话，请联系政协机关`),

  // Topics
  sheetThin: (gaps: readonly string[]) => refused('sheetThin')(`选题单还差：${gaps.join('；')}。请点“修改”补上，再提交确认`),
  othersDecision: fixed('othersDecision', '这个议题不是您这里确认的，请由确认它的党组织或专委会来撤销'),
  alreadyReported: fixed('alreadyReported', '共识已经报送出去了，不能再撤销确定。有新的情况，请在督办里写明'),
  meetingGoingOn: fixed('meetingGoingOn', '这个议题的会正在签到或正在开，不能中途停下。请等会议结束再办'),
  tooManyTakenUp: fixed('tooManyTakenUp', '已经记了 20 次会议，够多了'),
  sameMeeting: fixed('sameMeeting', '这次会议已经记过了'),
  noResearch: fixed('noResearch', '还没有调研记录。不调研不协商，请先记一次调研'),
  noMeetingHeld: fixed('noMeetingHeld', '这个议题还没有开过会，请先开会协商，再记共识'),
  meetingRunning: fixed('meetingRunning', '这个议题还有没开完的会，请先结束会议或取消'),
  notReported: fixed('notReported', '共识还没有报送。请先填报送情况（提案或社情民意信息），再交办'),
  notReportable: (now: string, kind: string) => refused('notReportable')(`议题现在是“${now}”，还不能报送${kind}。${kind === '调研报告' ? '记了调研以后就可以写' : '党组织确定共识以后才能报送'}`),
  consensusAnew: fixed('consensusAnew', '起草以后，共识重新确定过。请回到“起草中”，对照新的共识改好保存，再往下办'),
  quoteGone: (many: number) => refused('quoteGone')(`文中引用的群众的话，有 ${many} 处现在不能再引用。请回到“起草中”去掉，再往下办`),
  issueNotReportable: (now: string) => refused('issueNotReportable')(`这个共性问题现在是“${now}”，不能从它起草`),
  struckAlready: fixed('struckAlready', '这一条刚才已经更正过了，请刷新后再看'),
  entriesFull: (most: number) => refused('entriesFull')(`采用、批示和获奖最多记 ${most} 条，请看看是不是有重复的`),
  topicNotReady: (now: string) => refused('topicNotReady')(`议题现在是“${now}”，还不能开会。确认并调研以后才能通知开会`),

  factsNotSent: fixed('factsNotSent', '商前材料还没有发。请先把议题和调研情况发给委员和部门，再通知开会'),
  factsToBoth: (missing: string) => refused('factsToBoth')(`材料要发给委员，也要发给有关部门。还没有选${missing}`),
  nothingNew: fixed('nothingNew', '上次发过以后没有新的材料，也没有新的收件人'),
  packFull: fixed('packFull', '一个议题的材料最多发给 300 人'),
  factsClosed: fixed('factsClosed', '这个议题已经商量完了，不再收补充情况。还有话要说，请打议事室电话'),
  volunteersClosed: fixed('volunteersClosed', '这件事现在不收报名了。想知道商量的结果，请看办理进度'),
  volunteersFull: fixed('volunteersFull', '报名的人已经满了，谢谢您。想说的话，可以打议事室电话'),
  noVolunteers: (seat: string) => refused('noVolunteers')(`还没有人报名做${seat}，没法抽签`),
  fewVolunteers: (people: number) => refused('fewVolunteers')(`报名的只有 ${people} 人，名额不能比这个多。人不够，请再动员或者直接邀请`),
  drawnBefore: fixed('drawnBefore', '这一类代表已经抽过签了。要重抽，请写明为什么；上次的结果会留着'),
  volunteerGone: (name: string) => refused('volunteerGone')(`${name}没有抽中，或者已经来不了了。请刷新看看最新名单`),
  keptMeanwhile: (who: string, part: string) => refused('stale')(`${who}刚刚存过“${part}”，您写的还在这部手机上。请刷新，对照着再存`),

  // Meetings
  seatsMissing: (short: string) => refused('seatsMissing')(`人还没有请齐：${short}。利益相关的人都要请到，请补上再发通知`),
  boundaryOpen: (open: readonly string[]) => refused('boundaryOpen')(`发通知以前，请核对这件事该不该在这里商量。还没有勾：${open.join('；')}。有一条不符合，就不要开协商会`),
  endsBeforeStart: fixed('endsBeforeStart', '结束时间要晚于开始时间'),
  alreadyInvited: (name: string) => refused('alreadyInvited')(`${name}已经在名单上了`),
  badCode: fixed('badCode', '签到码不对或已经过期。请看会场屏幕上现在的码，再扫一次'),
  notOpenYet: fixed('notOpenYet', '会场还没有开始签到，请稍等主持人打开签到'),
  notInvited: fixed('notInvited', '名单上没有您。请到签到台，请工作人员现场登记'),

  // Supervision
  extensionPending: fixed('extensionPending', '已经申请过延期，等专委会批复以后再看'),
  extensionsUsed: (most: number) => refused('extensionsUsed')(`延期最多申请 ${most} 次，已经用完了。有困难请在进展里写明，和专委会商量`),
  urgedToday: fixed('urgedToday', '今天已经催办过了，请先等一等回音'),
  helperSigned: fixed('helperSigned', '这个会办单位已经签收过了'),
  unitGone: (name: string) => refused('unitGone')(`${name}已经撤销，还没有定接办单位。请先改派给别的单位`),
  unitGoneInConsensus: (name: string, no: number) => refused('unitGone')(`第 ${no} 条共识的承办单位“${name}”已经撤销，也没有定接办单位。请政协机关在“承办单位”里定下接办单位，再交办`),

  // Directory
  unitNameTaken: fixed('unitNameTaken', '名册里已经有叫这个名字的单位了'),
  unitDissolved: fixed('unitDissolved', '这个单位已经撤销了，不能再改'),
  successorGone: fixed('successorGone', '接办单位也已经撤销了，请另选一个'),
  badInvitation: fixed('badInvitation', '这个邀请不对或已经用过了，请向政协机关要一个新的'),
  oldInvitation: fixed('oldInvitation', '这个邀请已经过期了，请向政协机关要一个新的'),
  alreadyBound: fixed('alreadyBound', '这个微信已经是另一位同志的身份了，请换自己的微信打开'),
  phoneDiffers: fixed('phoneDiffers', '手机号和名册上的不一样，请向政协机关核对'),

  // Paper
  noSuchPaper: fixed('noSuchPaper', '没有这种文书，或者没有这种格式，请刷新后再选'),
  paperNotYet: (paper: string, why: string) => refused('paperNotYet')(`${paper}现在还出不了：${why}`),
  paperGone: fixed('paperGone', '文件做好了，但没有存住，请再点一次'),
  tooLongForWord: (most: number) => refused('tooLongForWord')(`超过 ${most} 行，Word 里翻不动。请选 Excel，或者缩小范围`),
} as const
