// Loaded into the measured server before it starts: tells, when asked, the processor time it has used.
process.on('message', (question) => {
  if (question === 'usage') {
    const { user, system } = process.cpuUsage()
    process.send({ cpuMilliseconds: (user + system) / 1000, rss: process.memoryUsage.rss() })
  }
})
process.channel?.unref()
