import { useState } from 'react'
import { Btn, Field, H1, Page, Small, Stack, showField } from '@/components'

/** For whoever got the invitation as words: pasted whole, or with what stood around it. */
const codeIn = (typed: string): string | null => /[\w-]{1,80}\.[\w-]{12,64}/.exec(typed.replace(/\s/g, ''))?.[0] ?? null

export function EnterCode({ onEntered }: { onEntered: (invitation: string) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  const enter = () => {
    const code = codeIn(typed)
    if (code) return onEntered(code)
    setWrong('邀请码不完整，请整段复制过来')
    showField('invitation')
  }
  return (
    <Page foot={<Btn onTap={enter}>下一步</Btn>}>
      <Stack tight>
        <H1>用邀请码开通</H1>
        <Small>给政协委员和工作人员用。居民不用开通，扫码就能说。</Small>
      </Stack>
      <Field id='invitation' label='邀请码' hint='政协机关发给您的那一串字母和数字' value={typed} onChange={setTyped} error={wrong} required />
      <Small>也可以直接用微信扫政协机关给您的码，或者点开他们发给您的卡片。</Small>
    </Page>
  )
}
