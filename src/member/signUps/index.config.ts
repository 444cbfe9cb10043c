export default definePageConfig({ navigationBarTitleText: '可以报名的会' })
