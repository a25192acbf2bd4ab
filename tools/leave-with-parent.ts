// Imported first by every process we start: when the one that started it is gone, it takes its leave in good order.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
