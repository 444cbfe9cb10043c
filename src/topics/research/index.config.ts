export default definePageConfig({ navigationBarTitleText: '调研和材料' })
