/** GB/T 9704-2012 in Word's units. A twip is a twentieth of a point, a half-point half of one. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** 三号, 二号, 四号, 小四, 五号 in half-points. */
export const size = { title: 44, body: 32, page: 28, form: 24, table: 21, stamp: 16 } as const
/** One letter of 三号 (16 pt) in twips: indents count in letters. */
export const em = 320

/** A4 with its margins: 天头 37, 订口 28; what is left is the core of 156 × 225 mm. Units: twips. */
export const portrait = { width: mm(210), height: mm(297), top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) }
/** Lying across, as wide tables are: the same sheet turned, its binding edge on top. */
export const landscape = { width: mm(210), height: mm(297), top: mm(28), bottom: mm(20), left: mm(15), right: mm(15) }

/** 22 lines in 225 mm. */
export const grid = { linePitch: Math.floor(mm(225) / 22) }
/**
 * 28 letters of 16 pt in 156 mm: each is set a quarter of a point closer. Word could do this by a grid of letters, but
 * LibreOffice and phones' viewers give a letter wider than its cell two cells. Unit: twips.
 */
export const closer = -5

/** Page numbers stand 7 mm below the core: from the sheet's lower edge. */
export const footer = mm(25)
