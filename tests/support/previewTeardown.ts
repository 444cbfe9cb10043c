import { rmSync } from 'node:fs'

export default async function closePreview(): Promise<void> {
  await globalThis.preview?.close()
  globalThis.preview = undefined
  if (process.env.RUN_DIR) rmSync(process.env.RUN_DIR, { recursive: true, force: true })
}
