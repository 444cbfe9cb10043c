/** What the server wrote on this script's own tag. */
export interface Told {
  openid: string
  /** This machine, such as http://127.0.0.1:3000. */
  address: string
  /** Names of message templates by id. */
  templates: Record<string, string>
  /** The text of the printed room code, and the page it opens. */
  code: string
  codePage: string
}

const { dataset } = document.currentScript as HTMLScriptElement

export const told: Told = {
  openid: dataset.openid ?? '',
  address: dataset.address ?? '',
  templates: JSON.parse(dataset.templates ?? '{}') as Record<string, string>,
  code: dataset.code ?? '',
  codePage: dataset.codePage ?? '',
}

/** The cloud's time as this page left it. */
export const nowAtFirst = Number(dataset.now)
