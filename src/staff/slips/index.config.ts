export default definePageConfig({ navigationBarTitleText: '印信纸' })
