import type { Model } from './model'

/** A model as bytes, for the cloud's storage. Numbers of several bytes are little-endian. */
const form = 1

class Writer {
  #bytes = new Uint8Array(1 << 16)
  #end = 0
  #room(more: number) {
    if (this.#end + more <= this.#bytes.length) return
    const wider = new Uint8Array(2 * (this.#end + more))
    wider.set(this.#bytes)
    this.#bytes = wider
  }
  byte(value: number) {
    this.#room(1)
    this.#bytes[this.#end++] = value
  }
  /** Seven bits a byte, the last without the high bit. */
  number(value: number) {
    let rest = value
    while (rest > 127) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }
  bytes(values: ArrayLike<number>) {
    this.#room(values.length)
    this.#bytes.set(values, this.#end)
    this.#end += values.length
  }
  view(values: Float32Array | Int16Array) {
    this.bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
  }
  text(value: string) {
    const bytes = new TextEncoder().encode(value)
    this.number(bytes.length)
    this.bytes(bytes)
  }
  end() {
    return this.#bytes.slice(0, this.#end)
  }
}

export function encode(model: Model): Uint8Array {
  const writer = new Writer()
  const { labels, subjects } = model
  writer.byte(form)
  writer.text(JSON.stringify({ version: model.version, decisions: model.decisions, labels, subjects, sharpness: model.sharpness, evidenceStep: model.evidenceStep, grams: model.grams.length, entries: model.entryLabel.length }))
  writer.view(model.bias)
  writer.view(model.gramStep)
  writer.view(model.evidence)
  writer.bytes(model.rarity)
  const maskBytes = Math.ceil(labels.length / 8)
  let before = 0
  model.grams.forEach((id, gram) => {
    const from = model.start[gram] ?? 0
    const to = model.start[gram + 1] ?? from
    const said = model.entryLabel.subarray(from, to)
    writer.number(id - before)
    before = id
    writer.number(said.length)
    // Many labels are shorter as a bit for each label there is.
    if (said.length > maskBytes) {
      const mask = new Uint8Array(maskBytes)
      for (const label of said) mask[label >> 3]! |= 1 << (label & 7)
      writer.bytes(mask)
    } else writer.bytes(said)
    writer.bytes(Uint8Array.from(model.entryWeight.subarray(from, to)))
  })
  return writer.end()
}

/** @throws RangeError where the bytes are no model of this form */
export function decode(bytes: Uint8Array): Model {
  let at = 0
  const need = (count: number) => {
    if (at + count > bytes.length) throw new RangeError('模型数据不完整')
    at += count
    return bytes.slice(at - count, at)
  }
  const byte = () => need(1)[0] ?? 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const part = byte()
      value += (part & 127) * 2 ** shift
      if (part < 128) return value
    }
  }
  if (byte() !== form) throw new RangeError('模型数据的格式不认识')
  const { grams: gramCount, entries, ...known } = JSON.parse(new TextDecoder().decode(need(number()))) as Pick<Model, 'version' | 'decisions' | 'labels' | 'subjects' | 'sharpness' | 'evidenceStep'> & { grams: number; entries: number }
  const { labels, subjects } = known
  const bias = new Float32Array(need(4 * labels.length).buffer)
  const gramStep = new Float32Array(need(4 * labels.length).buffer)
  const evidence = new Int16Array(need(2 * labels.length * subjects.length).buffer)
  const rarity = need(gramCount)
  const grams = new Uint32Array(gramCount)
  const start = new Uint32Array(gramCount + 1)
  const entryLabel = new Uint8Array(entries)
  const entryWeight = new Int8Array(entries)
  const maskBytes = Math.ceil(labels.length / 8)
  let id = 0
  let entry = 0
  for (let gram = 0; gram < gramCount; gram++) {
    id += number()
    grams[gram] = id
    const count = number()
    if (count > maskBytes) {
      const mask = need(maskBytes)
      let put = entry
      for (let label = 0; label < labels.length; label++) if ((mask[label >> 3] ?? 0) & (1 << (label & 7))) entryLabel[put++] = label
    } else entryLabel.set(need(count), entry)
    entryWeight.set(new Int8Array(need(count).buffer), entry)
    entry += count
    start[gram + 1] = entry
  }
  return { ...known, bias, gramStep, evidence, rarity, grams, start, entryLabel, entryWeight }
}
