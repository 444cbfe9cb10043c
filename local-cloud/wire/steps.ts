import type { IncomingMessage } from 'node:http'

/** The path, step by step and decoded; null where a % stands for nothing. */
export function stepsOf({ url = '/' }: IncomingMessage): string[] | null {
  try {
    return (url.split('?')[0] ?? '').split('/').slice(1).map(step => decodeURIComponent(step))
  } catch {
    return null
  }
}
