// The gateway's settings: every fault at once, and production by default.
import { fileURLToPath } from 'node:url';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@hlt/service/log.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsFromSettings } from '../../gateway/options-from-settings.ts';
import { gatewaySettings } from '../../gateway/settings.ts';

const log = createLog({ name: 'test', level: 'silent' });
let folder: string;
let given: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  given = {
    OIDC_ISSUER: 'https://id.example.se',
    COORDINATION_URL: 'http://127.0.0.1:4002/graphql',
    ORGANISATIONS_FILE: file('organisations.json', '[]'),
    SUPERGRAPH_FILE: file('supergraph.graphql', 'type Query { a: Int }'),
    PUBLIC_SCHEMA_FILE: file('public.graphql', 'type Query { a: Int }'),
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const options = (more: Record<string, string> = {}) => {
  const built = optionsFromSettings(readSettings(gatewaySettings, { ...given, ...more }), log);
  built.organisations.close();
  return built;
};

describe('the gateway’s settings', () => {
  it('are those of production unless told', () => {
    const { development, operationsPerMinute, corsOrigins, trustedDocuments } = options();
    expect({ development, operationsPerMinute, corsOrigins, trustedDocuments }).toEqual({
      development: undefined,
      operationsPerMinute: 600,
      corsOrigins: [],
      trustedDocuments: undefined,
    });
  });

  it('open GraphiQL in development', () => {
    const { development, operationsPerMinute } = options({ NODE_ENV: 'development' });
    expect(development?.signIn).toEqual({ issuer: 'https://id.example.se', clientId: 'graphiql', scope: 'openid hub' });
    expect(operationsPerMinute).toBeUndefined();
  });

  it('set limits, origins and load', () => {
    const { limits, corsOrigins, load } = options({
      LIMIT_TOKENS: '2000',
      CORS_ORIGINS: 'https://a.se, https://b.se',
      MAX_CONCURRENT_OPERATIONS: '7',
    });
    expect(limits?.tokens).toBe(2_000);
    expect(corsOrigins).toEqual(['https://a.se', 'https://b.se']);
    expect(load?.operations).toBe(7);
  });

  it('are refused with every fault at once', () => {
    const wrong = { COORDINATION_URL: 'nowhere', LIMIT_TOKENS: 'many', CORS_ORIGINS: '*', PORT: '-1' };
    const read = (): unknown => readSettings(gatewaySettings, wrong);
    for (const name of ['OIDC_ISSUER', 'ORGANISATIONS_FILE', ...Object.keys(wrong)]) expect(read).toThrow(name);
  });

  it('are refused with the faults of their files among the others', () => {
    const files = ['ORGANISATIONS_FILE', 'SUPERGRAPH_FILE', 'PUBLIC_SCHEMA_FILE', 'TRUSTED_DOCUMENTS_DIRECTORY'];
    const wrong = { PORT: 'x', ...Object.fromEntries(files.map((name) => [name, join(folder, 'none')])) };
    const read = (): unknown => readSettings(gatewaySettings, wrong);
    for (const name of ['OIDC_ISSUER', 'PORT', ...files]) expect(read).toThrow(new RegExp(`^  ${name}: `, 'm'));
  });

  it('name a list once, however much in it is wrong', () => {
    const read = (): unknown => readSettings(gatewaySettings, { ...given, CORS_ORIGINS: 'a,b' });
    expect(read).toThrow(/^ {2}CORS_ORIGINS: [^\n]*$(?!\n)/m);
  });

  it.each([
    ['SUPERGRAPH_FILE', 'none.graphql', 'run "npm run schema"'],
    ['ORGANISATIONS_FILE', 'none.json', 'cannot be read'],
    ['TRUSTED_DOCUMENTS_DIRECTORY', 'none', 'cannot be read'],
  ])('%s that is not there stops the start', (name, file, message) => {
    expect(() => options({ [name]: join(folder, file) })).toThrow(message);
  });

  it('find the schema and the ready-made queries of the repository by themselves', () => {
    const { SUPERGRAPH_FILE, QUERIES_DIRECTORY } = readSettings(gatewaySettings, {
      OIDC_ISSUER: 'https://id.example.se',
      COORDINATION_URL: 'http://127.0.0.1:1',
      ORGANISATIONS_FILE: String(given['ORGANISATIONS_FILE']),
    });
    expect(SUPERGRAPH_FILE).toBe(fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)));
    expect(QUERIES_DIRECTORY).toBe(fileURLToPath(new URL('../../docs/queries', import.meta.url)));
  });
});
