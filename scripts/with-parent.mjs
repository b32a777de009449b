// Preloaded into a server that belongs to a script: when the script is gone, however it went, the server ends as it
// does on SIGTERM, and the port is free for the next start.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
