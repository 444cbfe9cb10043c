import { everyActReads } from '../support/manyRooms'

// A walk through all of them would be seen just as well as among 100,000 (manyRooms.soak).
test('with 4,000 opinions in 1,301 rooms no act looks at more than three times what it gives, and fifty', () => everyActReads(4_000))
