/** Loaded before a program that is measured: whenever it is asked, tells whoever started the program how many milliseconds of processor time its main thread has taken. */
process.on("message", () => {
  const { system, user } = process.threadCpuUsage()
  process.send?.((user + system) / 1000)
})
process.channel?.unref()
