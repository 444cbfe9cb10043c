import { serve } from '../runtime/serve'

export const main = serve([])
