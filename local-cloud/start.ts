import { CannotStart } from './cannotStart'

/** `npm start`. Everything else is loaded only when this Node can run it. */
async function start(): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 15)) throw new CannotStart(`需要 Node 20.15 或更新的版本，这里是 ${process.version}。请到 https://nodejs.org 安装后再运行 npm start`)
  const { open } = await import('./preview/open')
  await open(process.argv.slice(2))
}

start().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) console.error(error)
  console.error(error instanceof CannotStart ? error.message : '没能启动。上面是出错的细节，请把它交给维护的人')
  process.exit(1)
})
