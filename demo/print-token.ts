// `npm run --silent token -- <person key>`: that demo person's access token alone, from the running demo.
import { machineClientId } from './identity-provider/clients.ts';
import { findPerson, people, subjectOf } from './people.ts';
import { addressOf, identityProviderPort, readGatewayPort } from './run/ports.ts';
import { machineToken, signIn } from './sign-in.ts';

const keys = people.map((person) => person.key).join(', ');

async function token(key: string | undefined, gatewayPort: number): Promise<string> {
  if (key === undefined) throw new Error(`Say whose token: npm run --silent token -- <person key>. The keys: ${keys}.`);
  if (findPerson(key) === undefined) throw new Error(`There is no demo person ${key}. The keys: ${keys}.`);
  const issuer = addressOf(identityProviderPort(gatewayPort));
  await fetch(`${issuer}/health`).catch(() => {
    throw new Error(`The hub does not run here (nothing answers at ${issuer}). Start it with: npm start`);
  });
  return subjectOf(key) === machineClientId ? machineToken(issuer) : signIn(issuer, key);
}

try {
  process.stdout.write(`${await token(process.argv[2], readGatewayPort(process.env))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The token could not be fetched.'}\n`);
  process.exitCode = 1;
}
