import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { ScrollView, View } from '@tarojs/components'
import { a11y, cx, h5 } from './a11y'
import { InBox, openBox } from './boxes'
import { Btn, BtnRow } from './Btn'
import { Icon } from './Icon'
import { Layer } from './Layer'
import { Tap } from './Tap'

/** Browser only: focus goes in, Escape closes, focus goes back to where it was. */
function useFocusInside(id: string, onClose: () => void) {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!h5) return
    const before = document.activeElement
    // The box is drawn by the page, one turn later.
    const timer = setTimeout(() => document.getElementById(id)?.focus(), 0)
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', escape)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', escape)
      setTimeout(() => before instanceof HTMLElement && before.focus(), 0)
    }
  }, [id])
}

/** WeChat only: which field the box's own scroller brings into sight. */
function useFieldInSight(): { scrollIntoView?: string; scrollWithAnimation?: boolean } {
  const [field, setField] = useState('')
  useEffect(() => {
    if (h5) return undefined
    let timer: ReturnType<typeof setTimeout>
    const close = openBox((wanted) => {
      // The same field again is a change only after none.
      setField('')
      timer = setTimeout(() => setField(wanted), 50)
    })
    return () => {
      clearTimeout(timer)
      close()
    }
  }, [])
  return h5 ? {} : { scrollIntoView: field, scrollWithAnimation: true }
}

interface BoxProps {
  kind: 'sheet' | 'dialog'
  title: string
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
}

function Box({ kind, title, onClose, children, foot }: BoxProps) {
  const id = useId()
  useFocusInside(id, onClose)
  const into = useFieldInSight()
  return (
    <Layer kind='modal'>
      <View className={cx('y-over', kind)} catchMove>
        <View className='y-mask' onClick={onClose} {...a11y({ hidden: true })} />
        <View id={id} className={`y-${kind}`} {...a11y({ role: 'dialog', label: title, modal: true })} {...(h5 ? { tabIndex: -1 } : {})}>
          <View className='y-box-head'>
            <View className='y-h2' {...a11y({ role: 'heading', level: 2 })}>{title}</View>
            <Tap className='y-close' label='关闭' onTap={onClose}><Icon name='close' /></Tap>
          </View>
          <ScrollView className='y-box-body' scrollY {...into}><InBox.Provider value><View className='y-stack'>{children}</View></InBox.Provider></ScrollView>
          {foot ? <View className='y-box-foot'>{foot}</View> : null}
        </View>
      </View>
    </Layer>
  )
}

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
}

export function Sheet({ open, ...box }: SheetProps) {
  return open ? <Box kind='sheet' {...box} /> : null
}

interface DialogProps {
  open: boolean
  title: string
  text?: string
  children?: ReactNode
  confirm: string
  cancel?: string
  onConfirm: () => void | Promise<unknown>
  onCancel: () => void
  danger?: boolean
  busy?: boolean
}

export function Dialog({ open, title, text, children, confirm, cancel, onConfirm, onCancel, danger, busy }: DialogProps) {
  if (!open) return null
  const foot = (
    <BtnRow>
      {cancel ? <Btn kind='plain' onTap={onCancel}>{cancel}</Btn> : null}
      <Btn kind={danger ? 'danger' : 'main'} busy={busy} onTap={onConfirm}>{confirm}</Btn>
    </BtnRow>
  )
  return (
    <Box kind='dialog' title={title} onClose={onCancel} foot={foot}>
      {text ? <View className='y-p'>{text}</View> : null}
      {children}
    </Box>
  )
}
