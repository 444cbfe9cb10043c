export default definePageConfig({ navigationBarTitleText: '我刚办的' })
