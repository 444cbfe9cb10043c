export interface IndexDeclaration {
  name: string
  keys: Record<string, 1 | -1>
  unique?: boolean
}

export type Collections = Record<string, readonly IndexDeclaration[]>

export interface WireCall {
  /** As on the wire (`database.getDocument`); for the open API its name (`subscribeMessage.send`). */
  action: string
  collection?: string
  fn: string
}

export interface CloudOptions {
  functionsDir: string
  /** Absent: a temporary folder, removed on close, not flushed to disk. */
  dataDir?: string
  collections: Collections
  /** Where its clock begins (ms); absent: the machine's time. */
  startsAt?: number
  /** What a drawn code opens. */
  codeAddress?: (scene: string, page: string) => string
  /** Where phones reach this machine's files; by default the address of the cloud itself. */
  filesAddress?: () => string
  /** Run the timers of each config.json; otherwise only `tick` fires them. */
  timers?: boolean
  instances?: number
  /** How many times its timeout a function may take: a test must not fail because the machine is slow. 1 unless said. */
  patience?: number
  environment?: Record<string, string>
  forbiddenWords?: readonly string[]
  /** The function that WeChat's messages are pushed to: the result of a media check, a second after it was asked for; what was answered to a subscription. */
  mediaResultsTo?: string
  /** Templates whose consent is not used up by sending. */
  longTerm?: readonly string[]
  /** WeChat's error code for a message to this openid, instead of sending it. */
  refuseMessage?: (openid: string, templateId: string) => number | undefined
  fault?: (call: WireCall) => 'before' | 'after' | undefined
}

export interface Caller {
  openid?: string
  source?: string
}

export interface QueryReport {
  fn: string
  collection: string
  action: string
  /** null: the whole collection was read. */
  index: string | null
  examined: number
  returned: number
  ms: number
}

export interface CallReport {
  fn: string
  ms: number
  trips: number
  error?: string
  log: string[]
}

export interface SentMessage {
  at: number
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
  state: string
}

export type Happening =
  | { kind: 'called' | 'ticked' | 'pushed'; fn: string }
  | { kind: 'sent'; message: SentMessage }

export interface StoredFile {
  bytes: Buffer
  type: string
}

export type Document = Record<string, unknown> & { _id: string | number }
