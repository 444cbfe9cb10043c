/** WeChat draws its own navigation bar; the browser's is dressed in browser.h5.ts. */
export function dressNavigationBar() {}
