/** Scanned first, so kept light. */
const resident = ['resident/home/index']
const member: string[] = []
const staff: string[] = []

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
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '签到时核对您是否在会场附近；反映问题时方便您标出地点' } },
})
