// An answer that could not be decided and logged is no answer: one error, status 503, and not a list of nulls that looks like data.
import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from './errors.ts';

const unavailable: ErrorCode = 'SERVICE_UNAVAILABLE';

export const failWhole: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const error = response.body.singleResult.errors?.find(({ extensions }) => extensions?.['code'] === unavailable);
      if (error === undefined) return;
      response.body.singleResult = { errors: [{ message: error.message, extensions: { code: unavailable } }] };
      response.http.status = 503;
    },
  }),
};
