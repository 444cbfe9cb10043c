export default definePageConfig({ navigationBarTitleText: '我代录的' })
