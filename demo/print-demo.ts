// `npm run --silent demo`: the demo people and cases as JSON, with a family to open a case for, and nothing else.
import { demoCases } from './cases.ts';
import { newFamily } from './new-family.ts';
import { people } from './people.ts';

const overview = {
  people: people.map(({ key, name, role }) => ({ key, name, role })),
  cases: demoCases.map(({ key, id, shows }) => ({ key, id, shows })),
  newFamily,
};
process.stdout.write(`${JSON.stringify(overview, null, 2)}\n`);
