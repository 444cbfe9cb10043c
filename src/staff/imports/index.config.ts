export default definePageConfig({ navigationBarTitleText: '12345 导入' })
