/**
 * What 用户隐私保护指引 in WeChat's console must declare, because the mini-program calls these: an API that is used and not
 * declared is refused (errno 112). Names as in WeChat's own table (小程序用户隐私保护指引内容介绍). README tells the same;
 * tests/miniprogram/privacy compares both with what the built packages call.
 */
export const declared: readonly { what: string; for: string; apis: readonly string[] }[] = [
  { what: '收集你选中的照片或视频信息', for: '居民给意见拍照、工作人员拍文件和签到表', apis: ['chooseMedia', 'chooseImage', 'chooseVideo'] },
  { what: '收集你选中的文件', for: '工作人员导入 12345 表格、发会议材料', apis: ['chooseMessageFile'] },
  { what: '读取你的剪切板', for: '复制邀请码、编号和下载地址（只写，不读）', apis: ['setClipboardData', 'getClipboardData'] },
  { what: '使用你的相册（仅写入）权限', for: '把参会证明和信纸的图片存到相册', apis: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'] },
  { what: '使用你的日历（仅写入）权限', for: '把会议记到手机日历', apis: ['addPhoneCalendar', 'addPhoneRepeatCalendar'] },
  { what: '收集你的位置信息', for: '委员签到后记离会场多远（可以不同意），主持人定会场位置', apis: ['getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'openLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground'] },
]

/** In WeChat's table too; nothing of ours may call them without a line above. Scanning a code is not in it. */
export const undeclared: readonly string[] = [
  'getUserProfile', 'getUserInfo', 'chooseAddress', 'chooseInvoiceTitle', 'chooseInvoice', 'chooseLicensePlate', 'getWeRunData', 'startRecord', 'getRecorderManager', 'joinVoIPChat',
  'createCameraContext', 'createVKSession', 'createLivePusherContext', 'openBluetoothAdapter', 'createBLEPeripheralServer', 'chooseContact', 'addPhoneContact', 'startAccelerometer', 'startCompass', 'startGyroscope', 'startDeviceMotionListening',
]

/** Typed by whoever wants an answer, not taken from WeChat, and told all the same. */
export const typed = { what: '收集你的手机号', for: '居民想要回复时留的电话；核对受邀的同志' } as const
