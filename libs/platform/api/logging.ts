import pino from 'pino';

const wanted = process.env['KUNAK_LOG'] ?? '';
/** Another word stops the start, where every wrong setting is named. */
const level = wanted === 'silent' || wanted in pino.levels.values ? wanted : 'info';

/** One log for the server. It gets ids, counts, durations and code words; never a name, an address or what somebody typed. */
export const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level });
