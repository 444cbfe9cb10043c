import { useEffect, useState } from 'react'

/** The value once it has kept still for a while (ms), so that not every letter asks the cloud. */
export function useLater<T>(value: T, wait = 700): T {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), wait)
    return () => clearTimeout(timer)
  }, [text, wait])
  return settled
}
