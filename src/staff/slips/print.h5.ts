import './print.scss'

/** WeChat's styles know no paper; only a browser prints. */
export {}
