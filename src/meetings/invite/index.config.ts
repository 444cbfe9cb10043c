export default definePageConfig({ navigationBarTitleText: '邀请参会的人' })
