import { manyAreTold } from '../support/outbox'

test('500 are told, with every error there is and writes that fail anywhere: one end each, nobody twice, sums that agree', () => manyAreTold(500))
