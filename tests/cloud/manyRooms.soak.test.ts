import { everyActReads } from '../support/manyRooms'

test('with 100,000 opinions in 1,301 rooms no act looks at more than three times what it gives, and fifty', () => everyActReads(100_000))
