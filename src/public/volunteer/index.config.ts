export default definePageConfig({ navigationBarTitleText: '愿意来参加' })
