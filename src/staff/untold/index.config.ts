export default definePageConfig({ navigationBarTitleText: '告诉本人和回访' })
