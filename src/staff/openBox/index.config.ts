export default definePageConfig({ navigationBarTitleText: '登记开箱' })
