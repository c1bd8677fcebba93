// One organisation is gone: its part is missing with one clear error, and the rest of the view stands.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseId } from '@hlt/demo/cases.ts';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
let meeting: string;
beforeAll(async () => {
  hub = await startHub();
  meeting = await readFile(new URL('../../docs/queries/hlt-meeting.graphql', import.meta.url), 'utf8');
});
afterAll(async () => hub.close());

it('an organisation whose process is gone is one error at its place, with HTTP status 200', async () => {
  const before = await hub.ask('coordinator', meeting, { id: caseId('two-schools') });
  await hub.owners.get('vannas-skola')!.app.close();
  const after = await hub.ask('coordinator', meeting, { id: caseId('two-schools') });

  expect(after.status).toBe(200);
  const gone = before.data.case.school.findIndex(
    ({ organisation }: { organisation: { id: string } }) => organisation.id === 'vannas-skola',
  );
  expect(after.errors).toEqual([
    {
      message: expect.stringContaining('svarade inte'),
      path: ['case', 'school', gone],
      extensions: { code: 'ORGANISATION_UNAVAILABLE', organisationId: 'vannas-skola' },
    },
  ]);

  const standing = before.data.case.school[1 - gone];
  expect(after.data.case.school[1 - gone]).toEqual(standing);
  expect(after.data.case.socialServices).toEqual(before.data.case.socialServices);
  expect(after.data.case.healthcare).toEqual(before.data.case.healthcare);
  expect(after.data.case.participants).toEqual(before.data.case.participants);
});

it('it never looks like "no data": what is missing is null, and even its list of what is withheld', async () => {
  const { data } = await hub.ask('coordinator', meeting, { id: caseId('two-schools') });
  const missing = data.case.school.find(
    (record: { organisation: { id: string } } | null) => record?.organisation.id === 'vannas-skola',
  );
  expect(missing).toMatchObject({ organisation: { id: 'vannas-skola' }, withheld: null, attendanceSummary: null });
});

it('nobody reads an address, a receipt or a stack in the answer', async () => {
  const { text } = await hub.ask('coordinator', meeting, { id: caseId('two-schools') });
  expect(text).not.toMatch(/127\.0\.0\.1|ECONN|eyJ|node_modules|\bat /);
});
