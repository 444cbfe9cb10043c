export default definePageConfig({ navigationBarTitleText: '议事室与收集码' })
