export default definePageConfig({ navigationBarTitleText: '参会证明' })
