export default definePageConfig({ navigationBarTitleText: '每一行的去向' })
