export default definePageConfig({ navigationBarTitleText: '发商前材料' })
