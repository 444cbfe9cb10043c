export default definePageConfig({ navigationBarTitleText: '收集码' })
