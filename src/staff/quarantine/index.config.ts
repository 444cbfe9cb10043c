export default definePageConfig({ navigationBarTitleText: '隔离的意见' })
