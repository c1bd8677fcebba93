// A server of its own process for the test of SIGTERM: it answers when its parent says so.
import { once } from 'node:events';
import { buildHttpServer, listenUntilStopped } from '@hlt/service/http-server.ts';
import { createLog } from '@hlt/service/log.ts';

const log = createLog({ name: 'slow', level: 'silent' });
const app = buildHttpServer({ log });
app.get('/slow', async () => {
  process.send?.('begun');
  await once(process, 'message');
  process.disconnect();
  return 'answered';
});
const close = app.server.close.bind(app.server);
app.server.close = (done) => {
  const closing = close(done);
  process.send?.('stopping');
  return closing;
};
const { address } = await listenUntilStopped(app, { host: '127.0.0.1', port: 0, log });
process.send?.(address);
