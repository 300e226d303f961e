import pino from 'pino';

/** One log for the server. It gets ids, counts, durations and code words; never a name, an address or what somebody typed. */
export const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: process.env['KUNAK_LOG'] ?? 'info' });
