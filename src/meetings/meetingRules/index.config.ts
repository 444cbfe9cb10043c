export default definePageConfig({ navigationBarTitleText: '参会规则' })
