export default definePageConfig({ navigationBarTitleText: '实体信箱' })
