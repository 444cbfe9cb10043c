export default definePageConfig({ navigationBarTitleText: '办结率和认可率' })
