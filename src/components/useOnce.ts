import { useEffect, useRef, useState } from 'react'

/** Two taps within this time are one: the second would open the page twice or send twice. */
const sameTap = 300

/** Runs an act once at a time; `running` while the promise it returned is open. */
export function useOnce(act?: () => void | Promise<unknown>) {
  const [running, setRunning] = useState(false)
  const locked = useRef(false)
  const last = useRef(0)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => void (here.current = false)
  }, [])
  const run = () => {
    const now = Date.now()
    if (!act || locked.current || now - last.current < sameTap) return
    last.current = now
    const result = act()
    if (!(result instanceof Promise)) return
    locked.current = true
    setRunning(true)
    const done = () => {
      locked.current = false
      if (here.current) setRunning(false)
    }
    result.then(done, (error: unknown) => {
      done()
      throw error
    })
  }
  return [run, running] as const
}
