import { useRouter } from '@tarojs/taro'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { arrive } from '@/domain/opinion/contracts'
import { SpeakForm } from './SpeakForm'
import { UnknownCode } from './UnknownCode'
import './index.scss'
import { guarded } from '@/components'

/** What a scan opens. The form is there at once; the room's name follows, and writing works without a network. */
function Speak() {
  const { scene: asked, via } = useRouter().params
  const scene = readParam(asked)
  const { value, refusal } = useView(arrive, scene ? { scene } : null)
  if (!scene) return <UnknownCode why='没有看清是哪个议事室的码。' />
  if (refusal && refusal.kind !== 'fault' && !value) return <UnknownCode why={refusal.text} />
  return <SpeakForm scene={scene} shared={via === 'share'} here={value} />
}

export default guarded(Speak)
