// What happens by itself from the moment coordination listens, with nobody asking for it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, everythingOf, makeCase } from './support/family.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
const receiver = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    response.writeHead(200).end();
    arrive(Buffer.concat(parts).toString());
  });
});
let arrive: (token: string) => void;
const reminded = new Promise<string>((resolve) => (arrive = resolve));

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const eventsWebhookUrl = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hlt`;
  world = await startWorld({ background: true, eventsWebhookUrl });
  await consent(world, await makeCase(world), { signatures: 0, delivered: false });
  await world.coordination.owners.reminding.everyMinute();
  await world.coordination.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await world.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

describe('in the background, as soon as coordination listens,', () => {
  it('a change of a consent is delivered', async () => {
    const arrived = world.owner('umea-socialtjanst').nextGrant();
    await consent(world, await makeCase(world), { disclosures: everythingOf('umea-socialtjanst'), delivered: false });
    world.coordination.owners.deliveries.wake();
    await arrived;
  });

  it('a reminder that waits is sent', async () => {
    expect(decodeProtectedHeader(await reminded)).toMatchObject({ typ: 'hlt-event+jwt' });
  });
});
