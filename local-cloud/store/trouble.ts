import { messageOf } from '../errors'

/** For everybody who is waiting for an answer, not only for whoever sees the window this runs in. */
export function cannotBeWritten(error: unknown): string {
  const full = (error as NodeJS.ErrnoException).code === 'ENOSPC' || /no space|write error|disk full|MDB_MAP_FULL/i.test(messageOf(error))
  return full
    ? '开着议事堂的这台机器磁盘满了，写不进去。已经交上去的都还在；请管这台机器的人腾出地方，再试一次'
    : '开着议事堂的这台机器写不进磁盘。已经交上去的都还在；请管这台机器的人看一看，再试一次'
}
