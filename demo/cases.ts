// The demo cases: the one place of their ids. What each is for is said in one line.

export const demoCases = [
  {
    key: 'full',
    id: 'ca5e0001-0000-4000-8000-000000000001',
    shows: 'Both guardians have signed everything: every category of every organisation is there.',
  },
  {
    key: 'one-guardian',
    id: 'ca5e0002-0000-4000-8000-000000000002',
    shows: 'One of two guardians has not signed yet: nothing is released, and the answer says whom it waits for.',
  },
  {
    key: 'partial',
    id: 'ca5e0003-0000-4000-8000-000000000003',
    shows: 'The consent covers some categories only, and social services may not receive them.',
  },
  {
    key: 'withdrawn',
    id: 'ca5e0004-0000-4000-8000-000000000004',
    shows: 'The family has withdrawn its consent: nothing is released any more.',
  },
  {
    key: 'expired',
    id: 'ca5e0005-0000-4000-8000-000000000005',
    shows: 'The consent has run out: nothing is released until the family signs a new one.',
  },
  {
    key: 'two-schools',
    id: 'ca5e0006-0000-4000-8000-000000000006',
    shows: 'The child goes to schools in Umeå and Vännäs: two school authorities answer in one view.',
  },
  {
    key: 'other-municipality',
    id: 'ca5e0007-0000-4000-8000-000000000007',
    shows:
      'School in Umeå, registered and listed in Vännäs: social services of Vännäs take part, those of Umeå stand aside.',
  },
  {
    key: 'de-identified',
    id: 'ca5e0008-0000-4000-8000-000000000008',
    shows: 'A consultation without consent: age band, sector, cause and question, and no identity anywhere.',
  },
  {
    key: 'protected',
    id: 'ca5e0009-0000-4000-8000-000000000009',
    shows: 'The child has a protected identity: no view is opened, and the answer names the manual route.',
  },
] as const;

export type DemoCaseKey = (typeof demoCases)[number]['key'];

export function caseId(key: DemoCaseKey): string {
  const found = demoCases.find((demoCase) => demoCase.key === key);
  if (found === undefined) throw new Error(`There is no demo case ${key}.`);
  return found.id;
}
