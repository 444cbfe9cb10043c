declare module 'miniprogram-exparser' {
  interface Dispatchable {
    readonly id: string
  }
  export const Event: {
    create(name: string, detail: unknown, options: Record<string, unknown>): unknown
    dispatchEvent(target: Dispatchable, event: unknown): void
  }
}
