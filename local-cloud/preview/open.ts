import { relative, resolve } from 'node:path'
import { collections } from '../../config/collections'
import { buildStale } from '../build/buildStale'
import { Progress } from '../build/progress'
import { startingTime } from '../clock'
import { layOut } from '../demo/walk'
import { asSaid, byDay, realTime } from './byDay'
import { CannotStart } from '../cannotStart'
import { hasRealTime, prepareDataFolder } from './dataFolder'
import { openDoor } from './door'
import { environment, exhibition, forbiddenWords } from './exhibition'
import { readFlags, usage, type Flags } from './flags'
import { howToGoOn } from './howToGoOn'
import type { Opening } from './keptTime'
import { marking, startPreview } from './startPreview'

const root = resolve(__dirname, '../..')

/** The steps of `npm start`, cheap refusals first. */
export async function open(words: readonly string[]): Promise<void> {
  const flags = readFlags(words, process.cwd())
  if (flags.help) return console.log(usage)
  const said = sayWhen()
  const progress = new Progress()
  const door = await openDoor(flags)
  prepareDataFolder(flags.dataDir, flags.fresh, flags.goBack)
  const opensAt = openingOf(flags, said)
  if (flags.build) await buildStale(root, progress, ['h5', 'cloudfunctions'])

  progress.begin('打开本地云')
  const { url, cloud, close } = await startPreview({
    ...exhibition, ...flags, door, opensAt, collections, environment, forbiddenWords, mediaResultsTo: 'clock', timers: true,
    h5Dir: resolve(root, 'dist/h5'), functionsDir: resolve(root, 'dist/cloudfunctions'),
    layOut: (cloud, say) => marking(flags.dataDir, () => layOut(cloud, say)),
    progress: (step) => progress.begin(`摆好演示数据：${step}`),
  }).catch((error: Error) => {
    throw error.message.startsWith('数据文件夹') ? new CannotStart(error.message) : error
  })
  progress.end('本地云开好了')
  console.log(howToGoOn({ url, now: cloud.now(), machine: Date.now(), lan: flags.lan, dataDir: relative(process.cwd(), flags.dataDir) || flags.dataDir, seconds: performance.now() / 1000 }))

  let leaving = 0
  const leave = () => {
    // One Ctrl+C may arrive twice, from the terminal and through npm; the second one somebody presses means it.
    if (leaving > 0 && Date.now() - leaving > 1500) process.exit(1)
    if (leaving > 0) return
    leaving = Date.now()
    console.log('\n正在收好数据……')
    close().then(() => process.exit(0), (error: Error) => {
      console.error(error.message)
      process.exit(1)
    })
  }
  process.on('SIGINT', leave)
  process.on('SIGTERM', leave)
}

function sayWhen(): number | undefined {
  try {
    return startingTime()
  } catch (error) {
    throw new CannotStart((error as Error).message)
  }
}

function openingOf({ dataDir, realTime: asked }: Flags, said: number | undefined): Opening {
  if (hasRealTime(dataDir, asked)) return realTime
  return said === undefined ? byDay : asSaid(said)
}
