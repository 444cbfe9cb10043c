/** Answered on the wire as {code, message}; the SDK turns the code into its errCode. */
export class WireError extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
  }
}

/** What wx.cloud.callFunction rejects with. */
export class CloudError extends Error {
  constructor(readonly errCode: number, readonly errMsg: string) {
    super(errMsg)
  }
}

export const conflict = () => new WireError(
  'DATABASE_TRANSACTION_CONFLICT',
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
)

export const duplicate = (collection: string, index: string, key: unknown) => new WireError(
  'DATABASE_REQUEST_FAILED',
  `E11000 duplicate key error collection: env-1.${collection} index: ${index} dup key: ${JSON.stringify(key)}`,
)

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
