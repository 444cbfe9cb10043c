export default definePageConfig({ navigationBarTitleText: '谁来参加' })
