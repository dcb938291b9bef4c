/**
 * Loaded first into every process that the tests start: it ends when the tests do, however they end, so that no server
 * is left running after a kill.
 */
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
