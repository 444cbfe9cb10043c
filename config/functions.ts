import { runtime } from '../cloudfunctions/functions.json'

/** The Node that runs the functions, as npm counts: Nodejs18.15 is 18.15.0. */
export const functionsNode = `${runtime.replace('Nodejs', '')}.0`
