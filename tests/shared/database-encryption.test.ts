// What DATABASE_URL asks for is what the connection does: an encrypted one is never silently a plain one.
import { createServer, type AddressInfo, type Server } from 'node:net';
import { defineEntity, p } from '@mikro-orm/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '@hlt/shared/database/open-database.ts';

const Note = defineEntity({ name: 'Note', properties: { id: p.uuid().primary() } });

/** The first packet of a client that wants TLS (PostgreSQL protocol: SSLRequest). */
const sslRequest = '0000000804d2162f';

let server: Server;
let first: Promise<string>;
beforeEach(async () => {
  first = new Promise((resolve) => {
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (bytes) => {
        resolve(bytes.subarray(0, 8).toString('hex'));
        socket.end('N');
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

const open = async (query: string): Promise<unknown> =>
  openDatabase(
    { url: `postgresql://hlt:pw@127.0.0.1:${(server.address() as AddressInfo).port}/hlt${query}` },
    { entities: [Note], migrations: [] },
  );

test('sslmode=verify-full asks the server for encryption, and goes no further without', async () => {
  await expect(open('?sslmode=verify-full')).rejects.toThrow();
  expect(await first).toBe(sslRequest);
});
