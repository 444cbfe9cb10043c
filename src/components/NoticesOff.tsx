import { openNoticeSettings } from '@/client/consent'
import { Notice } from './Notice'

/** WeChat's main switch is off: nobody can be asked, and only they can turn it on. */
export function NoticesOff() {
  return <Notice tone='warn' title='微信通知关着，收不到提醒' onTap={openNoticeSettings}>点这里，把“接收通知”打开，以后才能提醒您。</Notice>
}
