export default definePageConfig({ navigationBarTitleText: '商前材料' })
