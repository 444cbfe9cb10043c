export default definePageConfig({ navigationBarTitleText: '拟议题' })
