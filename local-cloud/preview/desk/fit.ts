const phone = { width: 391, height: 776 }
const smallest = 0.74
const margin = 16

/**
 * Draws the phones as large as three of them fit beside the column with their lower edge on the screen, but not so
 * small that they cannot be read; where they stack, at full size.
 */
export function fitPhones(place: HTMLElement): void {
  const fit = () => {
    const columns = getComputedStyle(place).gridTemplateColumns.split(' ').length
    const gap = parseFloat(getComputedStyle(place).columnGap) || 0
    const width = (place.clientWidth - gap * (columns - 1)) / columns
    const top = (place.querySelector('.phone')?.getBoundingClientRect().top ?? 0) + window.scrollY
    const tall = columns > 1 ? (window.innerHeight - top - margin) / phone.height : 1
    const scale = Math.min(1, width / phone.width, Math.max(smallest, tall))
    place.style.setProperty('--scale', scale.toFixed(3))
  }
  new ResizeObserver(fit).observe(place)
  window.addEventListener('resize', fit)
  fit()
}
