export default definePageConfig({ navigationBarTitleText: '形成共识' })
