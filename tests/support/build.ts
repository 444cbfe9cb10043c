import { resolve } from 'node:path'
import { buildStale } from '../../local-cloud/build/buildStale'
import { Progress } from '../../local-cloud/build/progress'

/** `npm test` looks at what is built: the mini-program, its H5 preview and the cloud functions, made anew where they are stale. */
void buildStale(resolve(__dirname, '../..'), new Progress(), ['cloudfunctions', 'weapp', 'h5'])
