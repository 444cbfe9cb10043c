import { buildCloud } from '../../config/build-cloud'

/** Before the lanes that call cloud functions: bundle them as for upload (0.3 s). */
export default () => buildCloud()
