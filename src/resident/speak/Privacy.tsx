import { Link, Small } from '@/components'
import { goTo } from '@/client/go'

/** Stands directly above the button: the tap on it is the consent. */
export function Privacy({ scene, short }: { scene: string; short: boolean }) {
  const open = () => goTo(`/resident/privacy/index?scene=${encodeURIComponent(scene)}`)
  return (
    <Small>
      {short ? '工作人员看不到您的微信身份。' : '工作人员看不到您的微信身份；只有填了电话才会用于回复。'}
      <Link onTap={open}>隐私说明</Link>
    </Small>
  )
}
