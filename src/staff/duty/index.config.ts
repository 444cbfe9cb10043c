export default definePageConfig({ navigationBarTitleText: '委员值班表' })
