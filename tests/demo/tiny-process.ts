// A process for the tests of the supervisor: ready at once, and as stubborn as its argument says.
import { createServer } from 'node:http';

const [behaviour = 'good'] = process.argv.slice(2);
if (behaviour === 'fails') process.exit(3);
if (behaviour === 'hangs') process.on('SIGTERM', () => undefined);
createServer((_request, response) => {
  if (behaviour !== 'sleeps') response.end(String(process.pid));
}).listen(Number(process.env['PORT']), '127.0.0.1');
