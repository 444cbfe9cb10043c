import type { Route } from '../http'
import type { Preview } from '../preview'
import { callRoutes } from './calls'
import { codeRoutes } from './codes'
import { doorRoutes } from './door'
import { pageRoutes } from './pages'
import { phoneRoutes } from './phone'
import { reloadRoutes } from './reload'
import { timeRoutes } from './time'
import { uploadRoutes } from './uploads'
import { watchingRoutes } from './watching'
import { webRoutes } from './web'

export const routesOf = (preview: Preview): Route[] => [
  ...pageRoutes(), ...phoneRoutes(preview), ...doorRoutes(preview), ...callRoutes(preview), ...uploadRoutes(preview),
  ...watchingRoutes(preview), ...timeRoutes(preview), ...codeRoutes(preview), ...webRoutes(preview), ...reloadRoutes(preview),
]
