import fc from 'fast-check'
import { newReceipt, newSlip, readReceipt, readSlip } from '@/domain/kernel/receipt'

const receipts = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 9, maxLength: 9 }).map((numbers) => {
  const left = [...numbers]
  return newReceipt(() => left.shift() ?? 0)
})

test('a receipt reads back however it is copied: small letters, spaces, full-width, no dash', () => {
  fc.assert(fc.property(receipts, (receipt) => {
    const wide = receipt.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    for (const typed of [receipt, receipt.toLowerCase(), ` ${receipt.replaceAll('-', ' ')} `, receipt.replaceAll('-', ''), wide]) expect(readReceipt(typed)).toBe(receipt)
  }))
})

test('one wrong letter, or two neighbours swapped, is never another receipt', () => {
  const letters = '2346789CDFGHJKMNPQRTWXY'
  fc.assert(fc.property(receipts, fc.nat(9), fc.nat(22), (receipt, place, other) => {
    const plain = [...receipt.replaceAll('-', '')]
    const slipped = plain.with(place, letters[other] ?? '2').join('')
    if (slipped !== plain.join('')) expect(readReceipt(slipped)).toBeNull()
    const next = (place + 1) % 10
    const swapped = plain.with(place, plain[next] ?? '').with(next, plain[place] ?? '').join('')
    if (place < 9 && swapped !== plain.join('')) expect(readReceipt(swapped)).toBeNull()
  }))
})

test('no receipt holds a letter people mix up', () => {
  fc.assert(fc.property(receipts, (receipt) => {
    expect(receipt).toMatch(/^[2346789CDFGHJKMNPQRTWXY]{3}-[2346789CDFGHJKMNPQRTWXY]{3}-[2346789CDFGHJKMNPQRTWXY]{4}$/)
  }))
})

test('a receipt of before, seven letters long, is still read; a stranger’s guess among a year of 1.35 million hits less than once in a million', () => {
  expect(readReceipt('hk7 3q9g')).toBe(readReceipt('HK7-3Q9G'))
  const old = [...'2346789CDFGHJKMNPQRTWXY'].map((last) => readReceipt(`HK73Q9${last}`)).filter((one) => one !== null)
  expect(old).toEqual([expect.stringMatching(/^HK7-3Q9.$/)])
  expect(1_350_000 / 23 ** 9).toBeLessThan(1e-6)
})

const slips = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 7, maxLength: 7 }).map((numbers) => {
  const left = [...numbers]
  return newSlip(() => left.shift() ?? 0)
})

test('a paper slip’s number reads back, is never taken for a receipt, and one misread letter is noticed', () => {
  const letters = '2346789CDFGHJKMNPQRTWXY'
  fc.assert(fc.property(slips, fc.nat(7), fc.nat(22), (slip, place, other) => {
    expect(readSlip(slip.toLowerCase().replace('-', ' '))).toBe(slip)
    expect(readReceipt(slip)).toBeNull()
    const plain = [...slip.replace('-', '')]
    const misread = plain.with(place, letters[other] ?? '2').join('')
    if (misread !== plain.join('')) expect(readSlip(misread)).toBeNull()
  }))
})
