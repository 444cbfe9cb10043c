export default definePageConfig({ navigationBarTitleText: '录入来信' })
