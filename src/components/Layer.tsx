import { createContext, useContext, useEffect, useId, useLayoutEffect, type ReactNode } from 'react'

export type LayerKind = 'modal' | 'snack'
export interface LayerHost {
  put(id: string, kind: LayerKind, node: ReactNode): void
  drop(id: string): void
}
export const LayerContext = createContext<LayerHost | null>(null)

/** Draws its children beside the page's body instead of inside it, so that the body can be switched off beneath a dialog. */
export function Layer({ kind, children }: { kind: LayerKind; children: ReactNode }) {
  const host = useContext(LayerContext)
  const id = useId()
  useLayoutEffect(() => {
    host?.put(id, kind, children)
  })
  useEffect(() => () => host?.drop(id), [host, id])
  return host ? null : <>{children}</>
}
