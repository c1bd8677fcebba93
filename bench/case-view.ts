// npm run bench: the case view of the HLT meeting through the gateway, as a ratio to a hand-written aggregator in the same run.
// On a PostgreSQL server: .ci/with-postgresql npm run bench
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { caseId } from '@hlt/demo/cases.ts';
import { post, startHub } from '../tests/support/hub.ts';
import { aggregate } from './aggregator.ts';
import { measure } from './rounds.ts';

const query = readFileSync(new URL('../docs/queries/hlt-meeting.graphql', import.meta.url), 'utf8');
const id = caseId('full');
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

const hub = await startHub();
try {
  const authorization = `Bearer ${await hub.token('coordinator')}`;
  const peers = [
    { name: 'hand-written', ask: async () => aggregate(hub, authorization, id) },
    { name: 'gateway', ask: async () => post(hub.gatewayUrl, authorization, { query, variables: { id } }) },
  ];
  const { data } = (await post(hub.gatewayUrl, authorization, { query, variables: { id } })) as {
    data: { case: unknown };
  };
  if (!isDeepStrictEqual(data.case, await aggregate(hub, authorization, id)))
    throw new Error('The peers answer differently.');
  await measure(peers, { rounds: 3, requests: 20, concurrency: 4 });

  say('concurrency  peer           p50 ms   p99 ms   ratio of p50');
  for (const concurrency of [1, 16]) {
    const measured = await measure(peers, { rounds: 6, requests: 40, concurrency });
    for (const { name, p50, p99 } of measured) {
      const ratio = p50 / (measured[0]?.p50 ?? Number.NaN);
      say(
        `${String(concurrency).padStart(11)}  ${name.padEnd(13)} ${p50.toFixed(1).padStart(7)}  ${p99.toFixed(1).padStart(7)}   ${ratio.toFixed(2)}`,
      );
    }
  }
} finally {
  await hub.close();
}
