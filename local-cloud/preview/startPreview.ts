import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCloud, type Cloud, type CloudOptions } from '../cloud'
import { openDoor, type Door } from './door'
import { guardOf } from './guard'
import { Journal } from './journal'
import { KeptTime, type Opening } from './keptTime'
import type { Exhibition, Preview } from './preview'
import { router } from './router'
import { routesOf } from './routes'
import { waitingPage } from './waitingPage'
import { watchBundles } from './watchBundles'

export interface PreviewOptions extends Exhibition, Pick<CloudOptions, 'collections' | 'functionsDir' | 'dataDir' | 'environment' | 'forbiddenWords' | 'mediaResultsTo' | 'timers' | 'instances' | 'patience'> {
  h5Dir: string
  /** 0: any free port. */
  port?: number
  lan?: boolean
  /** Already open, showing a waiting page. */
  door?: Door
  /** By default where it was left, at first the machine's time. */
  opensAt?: Opening
  /** Fills an empty cloud. */
  layOut?: (cloud: Cloud, progress: (words: string) => void) => Promise<void>
  progress?: (words: string) => void
  /** Take in cloud functions as soon as they are built anew. */
  dev?: boolean
}

export interface RunningPreview {
  url: string
  cloud: Cloud
  close(): Promise<void>
}

/** The local cloud with its desk and phones, served over HTTP. Builds nothing. */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const { h5Dir, functionsDir, dataDir, lan = false, progress = () => {}, opensAt = (machine, kept) => kept ?? machine } = options
  const door = options.door ?? (await openDoor({ port: options.port ?? 0, lan }))
  try {
    const time = new KeptTime(dataDir)
    const cloud = await openCloud({ ...options, startsAt: opensAt(Date.now(), time.left()), codeAddress: (scene) => `${door.address}/r/${encodeURIComponent(scene)}`, filesAddress: () => door.address })
    // Cloud functions fetch the demo's own photos while it is laid out; whoever else comes is asked for patience.
    door.answerWith((request, response) => {
      if (!request.url?.startsWith('/files/') || !cloud.showFile(request, response)) waitingPage(request, response)
    })
    if (options.layOut && cloud.data.isEmpty()) await options.layOut(cloud, progress)
    const journal = new Journal(cloud)
    const leaveTime = time.follow(cloud)
    const travel = (ms: number) => {
      cloud.travel(ms)
      time.keep(cloud)
    }
    const preview: Preview = { ...options, cloud, journal, h5Dir, functionsDir, address: door.address, lan, travel }
    door.answerWith(router(routesOf(preview), guardOf(door.hosts)))
    const stopWatching = options.dev ? watchBundles(functionsDir, () => cloud.reload().then(() => journal.tell('reloaded'))) : () => {}
    return {
      url: door.address,
      cloud,
      close: async () => {
        stopWatching()
        leaveTime()
        await door.close()
        await cloud.close()
      },
    }
  } catch (error) {
    await door.close()
    throw error
  }
}

/** Marks a folder as half filled while `fill` runs, so that a kill in between is noticed. */
export async function marking(dataDir: string, fill: () => Promise<void>): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  const note = join(dataDir, 'half-filled')
  writeFileSync(note, '')
  await fill()
  rmSync(note)
}
