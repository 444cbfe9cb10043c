import './browser.scss'

/** Taro draws the H5 navigation bar as bare divs; makes its title the page's heading and gives its two buttons a role, a name and the keyboard. */
export function dressNavigationBar() {
  document.getElementById('taro-navigation-bar')?.setAttribute('role', 'banner')
  const title = document.querySelector('.taro-navigation-bar-title')
  title?.setAttribute('role', 'heading')
  title?.setAttribute('aria-level', '1')
  const names = { '.taro-navigation-bar-back': '返回', '.taro-navigation-bar-home': '回到首页' }
  for (const [selector, name] of Object.entries(names)) {
    const button = document.querySelector<HTMLElement>(selector)
    if (!button) continue
    button.setAttribute('role', 'button')
    button.setAttribute('aria-label', name)
    button.tabIndex = 0
    button.querySelector('svg')?.setAttribute('aria-hidden', 'true')
    button.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') button.click()
    })
  }
}
