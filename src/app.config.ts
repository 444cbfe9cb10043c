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
const member: string[] = ['meetings/index', 'meeting/index', 'checkin/index', 'inbox/index']
const staff: string[] = [
  'desk/index',
  'queue/index',
  'opinion/index',
  'topics/index',
  'topicEdit/index',
  'topic/index',
  'consensus/index',
  'handovers/index',
  'handover/index',
  'overview/index',
  'rooms/index',
  'poster/index',
  'people/index',
  'quarantine/index',
  'meetings/index',
  'meeting/index',
  'convene/index',
  'invite/index',
  'door/index',
]

export default defineAppConfig({
  pages: resident,
  subPackages: [
    { root: 'member', pages: member },
    { root: 'staff', pages: staff },
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
  // Only location APIs belong here, and none is called: whoever speaks writes where it is.
  requiredPrivateInfos: [],
})
