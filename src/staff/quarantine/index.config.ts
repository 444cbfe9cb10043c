export default definePageConfig({ navigationBarTitleText: '只有您能看的意见' })
