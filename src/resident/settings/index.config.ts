export default definePageConfig({ navigationBarTitleText: '字号和说明' })
