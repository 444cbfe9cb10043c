export default definePageConfig({ navigationBarTitleText: '我署名的' })
