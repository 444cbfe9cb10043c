export default definePageConfig({ navigationBarTitleText: '总体情况' })
