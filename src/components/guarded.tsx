import { Component, type ComponentType } from 'react'
import Taro from '@tarojs/taro'
import { newReference, tellBroken } from '@/client/broken'
import { Btn, BtnRow } from './Btn'
import { Page } from './Page'
import { Empty } from './States'

interface State {
  /** The number under which the log knows what broke. */
  broke: string | null
}

const leave = () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: '/resident/home/index' }))

function Broken({ reference, onAgain }: { reference: string; onAgain: () => void }) {
  const foot = <BtnRow><Btn kind='plain' onTap={leave}>返回</Btn><Btn onTap={onAgain}>重新打开</Btn></BtnRow>
  return (
    <Page title='这一页出了点问题' foot={foot}>
      <Empty title='这一页出了点问题' note={`写了一半的内容还在这部手机上。请重新打开；还是不行的，请把编号 ${reference} 告诉议事室的同志。`} />
    </Page>
  )
}

/** Every page is put through this: one that breaks while it is drawn says so, with a number and a way on, instead of staying blank. */
export function guarded<Props extends object>(Inner: ComponentType<Props>): ComponentType<Props> {
  return class Guarded extends Component<Props, State> {
    override state: State = { broke: null }

    static getDerivedStateFromError(): State {
      return { broke: newReference() }
    }

    override componentDidCatch(error: unknown) {
      if (this.state.broke !== null) tellBroken(error, this.state.broke)
    }

    override render() {
      const { broke } = this.state
      return broke === null ? <Inner {...this.props} /> : <Broken reference={broke} onAgain={() => this.setState({ broke: null })} />
    }
  }
}
