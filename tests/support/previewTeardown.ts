export default async function closePreview(): Promise<void> {
  await globalThis.preview?.close()
  globalThis.preview = undefined
}
