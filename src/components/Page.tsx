import { Fragment, useEffect, useMemo, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { a11y, cx, h5 } from './a11y'
import { LayerContext, type LayerHost, type LayerKind } from './Layer'
import { useSize } from './size'

interface PageProps {
  /** Words in the navigation bar. */
  title?: string
  /** The page's main act, within the thumb's reach. */
  foot?: ReactNode
  tone?: 'plain' | 'white' | 'brand'
  children: ReactNode
}

export function Page({ title, foot, tone = 'plain', children }: PageProps) {
  const { elder, scale } = useSize()
  const [layers, setLayers] = useState<{ id: string; kind: LayerKind; node: ReactNode }[]>([])
  const host = useMemo<LayerHost>(() => ({
    put: (id, kind, node) => setLayers((all) => (all.some((one) => one.id === id) ? all.map((one) => (one.id === id ? { id, kind, node } : one)) : [...all, { id, kind, node }])),
    drop: (id) => setLayers((all) => all.filter((one) => one.id !== id)),
  }), [])
  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title })
  }, [title])

  const covered = layers.some((one) => one.kind === 'modal')
  const inert = { ...a11y({ hidden: covered }), ...(h5 ? { inert: covered } : {}) }
  const drawn = (kind: LayerKind) => layers.filter((one) => one.kind === kind).map((one) => <Fragment key={one.id}>{one.node}</Fragment>)
  return (
    <LayerContext.Provider value={host}>
      <View className={cx('y-page', elder && 'elder', tone)} style={`--scale:${scale}`}>
        <View className={cx('y-main', layers.some((one) => one.kind === 'snack') && 'under')} {...a11y({ role: 'main' })} {...inert}>{children}</View>
        <View className='y-bottom' {...inert}>
          <View className='y-snacks'>{drawn('snack')}</View>
          {foot ? <View className='y-foot' {...a11y({ role: 'contentinfo' })}>{foot}</View> : null}
        </View>
        {drawn('modal')}
      </View>
    </LayerContext.Provider>
  )
}
