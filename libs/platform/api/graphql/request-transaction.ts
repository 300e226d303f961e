import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Database } from '../database/database';

/**
 * One transaction a request: opened when an operation is about to run, committed before its answer leaves, and rolled back
 * when anything in a mutation failed, so that nothing is half done.
 */
export function requestTransaction(db: Database): ApolloServerPlugin {
  const listener: GraphQLRequestListener<object> = {
    async didResolveOperation() {
      const { viewer } = db;
      await db.begin(viewer ? { hostId: viewer.hostId, accountId: viewer.accountId } : { hostId: null });
    },
    async willSendResponse({ response, operation }) {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const failed = (singleResult.errors?.length ?? 0) > 0;
      // Without data nothing ran, and Apollo's own status says why.
      if (failed && operation?.operation === 'mutation' && 'data' in singleResult) singleResult.data = null;
      await db.end(failed ? 'rollback' : 'commit');
    },
  };
  return { requestDidStart: () => Promise.resolve(listener), unexpectedErrorProcessingRequest: () => db.end('rollback') };
}
