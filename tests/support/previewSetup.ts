import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { collections } from '../../config/collections'
import { layOut } from '../../local-cloud/demo/walk'
import { environment, exhibition, forbiddenWords } from '../../local-cloud/preview/exhibition'
import { firstMorning } from './firstMorning'
import { startPreview, type RunningPreview } from '../../local-cloud/preview/startPreview'

declare global {
  var preview: RunningPreview | undefined
}

/** One preview with the demo district for all lanes that handle phones; its address is in PREVIEW_URL, a place for what they share in RUN_DIR. */
export default async function openPreview(): Promise<void> {
  if (globalThis.preview) return
  const root = resolve(__dirname, '../..')
  globalThis.preview = await startPreview({
    ...exhibition, collections, environment, forbiddenWords, mediaResultsTo: 'clock', patience: 10, layOut, opensAt: () => firstMorning, h5Dir: resolve(root, 'dist/h5'), functionsDir: resolve(root, 'dist/cloudfunctions'),
  })
  process.env.PREVIEW_URL = globalThis.preview.url
  process.env.RUN_DIR = mkdtempSync(join(tmpdir(), 'yishitang-'))
}
