export default definePageConfig({ navigationBarTitleText: '找一条意见' })
