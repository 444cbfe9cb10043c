/** Scanned first, so kept light. */
const resident = [
  'resident/home/index',
  'resident/speak/index',
  'resident/receipt/index',
  'resident/mine/index',
  'resident/progress/index',
  'resident/find/index',
  'resident/doors/index',
  'resident/privacy/index',
  'resident/settings/index',
  'resident/join/index',
]
const member: string[] = ['meetings/index', 'meeting/index', 'checkin/index', 'room/index', 'inbox/index', 'record/index', 'recorded/index', 'mailbox/index', 'duty/index', 'facts/index', 'proposals/index', 'certificate/index', 'signUps/index']
/** For everybody, and not on the first scan. */
const everybody: string[] = ['board/index', 'bulletin/index', 'volunteer/index']
const staff: string[] = [
  'desk/index',
  'queue/index',
  'opinion/index',
  'find/index',
  'handled/index',
  'issues/index',
  'issue/index',
  'engine/index',
  'overview/index',
  'rates/index',
  'rooms/index',
  'poster/index',
  'box/index',
  'openBox/index',
  'letters/index',
  'slips/index',
  'duty/index',
  'untold/index',
  'imports/index',
  'import/index',
  'importRows/index',
  'people/index',
  'units/index',
  'quarantine/index',
]
/** What staff do about meetings, from calling one to who came. */
const meetings: string[] = ['meetings/index', 'meeting/index', 'convene/index', 'invite/index', 'door/index', 'room/index', 'meetingRules/index']
/** What staff do from topic to result; apart, so that no package grows too heavy. */
const topics: string[] = [
  'topics/index',
  'topicEdit/index',
  'topic/index',
  'research/index',
  'pack/index',
  'seats/index',
  'consensus/index',
  'minutes/index',
  'handovers/index',
  'handover/index',
  'reports/index',
  'report/index',
  'reportEdit/index',
  'papers/index',
  'boards/index',
  'board/index',
]

export default defineAppConfig({
  pages: resident,
  subPackages: [
    { root: 'member', pages: member },
    { root: 'staff', pages: staff },
    { root: 'meetings', pages: meetings },
    { root: 'topics', pages: topics },
    { root: 'public', pages: everybody },
  ].filter((part) => part.pages.length > 0),
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '议事堂',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f5f6f8',
    backgroundTextStyle: 'dark',
  },
  // The door's screen is often a tablet; without this WeChat shows a narrow strip on one.
  resizable: true,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // Asked of members after they have signed in, and of the host who says where the hall is; never of whoever speaks.
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '签到后记下离会场多远，可以不同意' } },
})
