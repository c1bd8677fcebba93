// A parent of its own process, so that a test can kill it without warning.
import { Supervisor } from '@hlt/demo/run/supervisor.ts';

const port = Number(process.argv[2]);
const module = new URL('tiny-process.ts', import.meta.url);
await new Supervisor(() => undefined).start({ name: 'tiny', port, module, environment: { PORT: String(port) } });
process.send?.('ready');
