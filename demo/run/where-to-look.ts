// The last lines of `npm start`: where to look, how to sign in, and a case to look at.
import { caseId } from '../cases.ts';
import { getPerson } from '../people.ts';
import { addressOf } from './ports.ts';

export function whereToLook(gatewayPort: number): string {
  const hub = addressOf(gatewayPort);
  const port = gatewayPort === 4000 ? '' : `PORT=${gatewayPort} `;
  return `
The hub runs. Stop it with Ctrl-C.

  GraphiQL          ${hub}/graphql
  Sign in           ${hub}/sign-in   (choose ${getPerson('coordinator').name}, the coordinator, and run the first query)
  People and cases  npm run --silent demo
  A token           ${port}npm run --silent token -- coordinator

The case 'full' is ${caseId('full')}. From a terminal:

  curl -s ${hub}/graphql -H 'content-type: application/json' \\
    -H "authorization: Bearer $(${port}npm run --silent token -- coordinator)" \\
    -d '{"query":"{ case(id: \\"${caseId('full')}\\") { child { givenName } school { withheld { category reason } } } }"}'
`;
}
