import { useWords } from '../../src/domain/opinion/engineContracts'
import { engineMove } from './engineMove'

export default engineMove(useWords, 'useWords', () => ({ set: { model: null } }))
