/** Every collection and every index, declared once: the local cloud serves by them and deployment creates them. */
export interface Index {
  name: string
  /** Field → direction, in order. A field holding an array is indexed once for each element. */
  keys: Record<string, 1 | -1>
  unique?: boolean
}

const by = (...fields: string[]): Index => ({ name: fields.join('_'), keys: Object.fromEntries(fields.map((field) => [field, 1])) })
const unique = (field: string): Index => ({ ...by(field), unique: true })
/** Where the clock finds audit marks that still ride on their record. */
const marked = by('marksSince')

// `_id` begins with the time a record was made, so `_id` at the end of an index gives oldest or newest first.
export const collections: Record<string, readonly Index[]> = {
  areas: [],
  rooms: [by('areas', '_id')],
  points: [by('room', '_id'), by('member.id', '_id'), marked],
  committees: [by('area')],
  units: [by('area'), marked],
  people: [by('openid'), by('postKeys', '_id'), by('areas', '_id'), marked],
  bindings: [],
  opinions: [
    unique('submission'),
    unique('receipt'),
    by('openid', '_id'),
    by('room', 'shelf', '_id'),
    by('room', 'shelf', 'answerBy'),
    by('room', 'subject', 'shelf', '_id'),
    by('room', 'channel', 'shelf', '_id'),
    by('room', 'phoneTail', '_id'),
    by('room', '_id'),
    by('handled'),
    by('decidedAt'),
    by('person', 'shelf', '_id'),
    by('behalf.person', '_id'),
    by('room', 'openid', 'toldAt', 'shelf', '_id'),
    by('keys', '_id'),
    by('issue', '_id'),
    by('issue', 'topic'),
    by('unplacedSince'),
    by('shelf', 'unplacedSince'),
    by('photosDue'),
    by('topic', '_id'),
    by('topic', 'status', '_id'),
    by('areas', 'status', '_id'),
    by('areas', 'shelf', 'answerBy'),
    by('askAt'),
    by('openid', 'asking'),
    by('room', 'asking', '_id'),
    by('room', 'standing'),
    by('areas', 'standing'),
    marked,
  ],
  openings: [unique('submission'), by('room', '_id'), by('areas', '_id'), marked],
  slips: [],
  slipBatches: [by('point', '_id'), marked],
  duties: [unique('submission'), by('room', 'endsAt'), by('person', 'endsAt'), marked],
  imports: [unique('reading'), by('room', '_id'), by('areas', '_id'), marked],
  engines: [marked],
  models: [],
  issues: [by('rooms', 'status', 'people'), by('areas', 'status', 'people'), by('topic'), marked],
  topics: [
    unique('drafting'),
    by('room', 'turn', '_id'), by('area', 'turn', '_id'), by('committee', 'turn', '_id'), by('areas', 'turn', '_id'),
    by('room', '_id'), by('area', '_id'), by('committee', '_id'), by('areas', '_id'),
    by('room', 'subject', '_id'), by('areas', 'status'),
    by('remindAt'),
    marked,
  ],
  volunteers: [unique('signing'), by('topic', '_id'), marked],
  readings: [by('topic', '_id'), by('person', 'sentAt')],
  contributions: [unique('writing'), by('topic', '_id'), marked],
  minutes: [by('topic')],
  meetings: [unique('planning'), by('room', '_id'), by('committee', '_id'), by('areas', '_id'), by('topic', '_id'), marked],
  attendances: [by('meeting', '_id'), by('meeting', 'status', 'arrivedAt'), by('person', '_id'), marked],
  handovers: [
    by('unit', 'open', '_id'), by('committee', 'open', '_id'), by('room', 'open', '_id'), by('area', 'open', '_id'), by('areas', 'open', '_id'), by('helperUnits', 'open', '_id'),
    by('unit', '_id'), by('committee', '_id'), by('room', '_id'), by('area', '_id'), by('areas', '_id'), by('helperUnits', '_id'),
    by('topic', '_id'), by('topic', 'open', '_id'), by('areas', 'status'), by('remindAt'),
    by('areas', 'again', 'open', '_id'), by('room', 'again', 'open', '_id'),
    marked,
  ],
  bulletins: [
    unique('writing'),
    by('topic', '_id'),
    by('room', 'status', '_id'), by('area', 'status', '_id'), by('areas', 'status', '_id'),
    by('shown'), by('room', 'shown'), by('areas', 'shown'),
    by('turnedAt'), by('room', 'turnedAt'), by('areas', 'turnedAt'),
    marked,
  ],
  reports: [
    unique('writing'),
    by('room', 'status', '_id'), by('committee', 'status', '_id'), by('areas', 'status', '_id'),
    by('room', 'kind', 'status', '_id'), by('committee', 'kind', 'status', '_id'), by('areas', 'kind', 'status', '_id'),
    by('topic', '_id'), by('people', '_id'), by('yearKeys', '_id'),
    marked,
  ],
  notices: [by('status', 'dueAt'), by('person', '_id'), by('person', 'readAt'), by('about', '_id'), by('about', 'person')],
  remarks: [unique('writing'), by('opinion', '_id'), by('to', '_id'), marked],
  lookers: [],
  lookups: [marked],
  papers: [by('removeAt'), marked],
  consents: [],
  photoVerdicts: [],
  errands: [by('doneAt', 'dueAt')],
  counters: [],
  audit: [unique('mark')],
}
