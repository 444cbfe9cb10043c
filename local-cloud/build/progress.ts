const quiet = 10_000

/** Says what is being done and for how long: one living line on a terminal, now and then a line elsewhere. */
export class Progress {
  private words = ''
  private began = 0
  private timer?: NodeJS.Timeout
  private spoken = 0

  begin(words: string): void {
    this.stop()
    this.words = words
    this.began = this.spoken = Date.now()
    if (!process.stdout.isTTY) console.log(`… ${words}`)
    this.show()
    this.timer = setInterval(() => this.show(), 250)
    this.timer.unref()
  }

  end(words: string): void {
    this.stop()
    console.log(`✓ ${words}`)
  }

  stop(): void {
    clearInterval(this.timer)
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K')
  }

  private show(): void {
    const seconds = Math.floor((Date.now() - this.began) / 1000)
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${'◐◓◑◒'[Math.floor(Date.now() / 250) % 4]} ${this.words}${seconds > 1 ? ` … ${seconds} 秒` : ''}`)
    else if (Date.now() - this.spoken >= quiet) {
      this.spoken = Date.now()
      console.log(`… ${this.words}，${seconds} 秒`)
    }
  }
}
