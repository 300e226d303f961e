import { event } from '../outbox/outbox';

/** Somebody was erased; what was written meanwhile by whoever still believed in them goes too. */
export const personErased = event<{ hostId: string; personId: string }>('platform.person-erased');

/** The transaction `since` erased something whose bytes still stand in the database's files; in `tables` alone, where the others were written anew. */
export const bytesRemain = event<{ hostId: string; since: string; tables?: readonly string[] }>('platform.bytes-remain');
