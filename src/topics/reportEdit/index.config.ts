export default definePageConfig({ navigationBarTitleText: '写报送件' })
