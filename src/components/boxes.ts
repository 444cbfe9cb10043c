import { createContext } from 'react'

/** Whether a field stands in a sheet or dialog, which WeChat has to be told of its text areas. */
export const InBox = createContext(false)

/** The open boxes, the last one on top; each can bring a field of its own into sight. WeChat's `pageScrollTo` moves only the page behind. */
const open: ((field: string) => void)[] = []

export function openBox(show: (field: string) => void): () => void {
  open.push(show)
  return () => void open.splice(open.lastIndexOf(show), 1)
}

/** Brings the field into sight inside the box on top; false where no box is open. */
export function showInBox(field: string): boolean {
  const top = open[open.length - 1]
  top?.(field)
  return top !== undefined
}
