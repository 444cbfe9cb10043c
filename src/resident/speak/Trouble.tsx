import { Link, Notice } from '@/components'
import { goTo } from '@/client/go'
import { Said } from '../parts/Said'

export interface SendTrouble {
  title: string
  text: string
  /** The cloud already holds an opinion of this draft. */
  mine?: boolean
  /** It may pass: trying again, by hand or by itself, is all there is to do. */
  again?: boolean
}

/** Brief where the print is large: the button below says the rest, and the words above must stay in sight. */
export function Trouble({ trouble: { title, text, mine, again }, brief }: { trouble: SendTrouble; brief: boolean }) {
  return (
    <Said>
      <Notice tone='bad' title={brief && !again && !mine ? undefined : title}>
        {brief && (again || mine) ? null : text}
        {mine ? <Link onTap={() => goTo('/resident/mine/index')}>看我提的事</Link> : null}
      </Notice>
    </Said>
  )
}
