// The account as a page: what it says, that nothing in it can be anything but text, and that it goes through the one door.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../gateway/engine/limits/limits.ts';
import { documentReader } from '../../gateway/engine/prepare/read-document.ts';
import type { AccountAnswer } from '../../gateway/pages/account/account-answer.ts';
import { linesOnPage, renderAccount } from '../../gateway/pages/account/render-account.ts';
import { renderError } from '../../gateway/pages/error-page.ts';
import { pagePolicy } from '../../gateway/pages/page.ts';
import { hubPages } from '../../gateway/pages/pages.ts';
import { addPages } from '../../gateway/pages/page-routes.ts';
import { signedInPage, signedInPolicy } from '../../gateway/pages/signed-in-page.ts';
import { anyAnswer } from './support/any-answer.ts';
import { caller, startTestGateway, type TestGateway } from './support/test-gateway.ts';

const caseId = 'ca5e0001-0000-4000-8000-000000000001';
const line = (nth: number) => ({
  cursor: `c${String(nth)}`,
  inSwedish: `Svensk rad ${String(nth)}.`,
  inEnglish: `English line ${String(nth)}.`,
});
const account = (change: Partial<AccountAnswer> = {}): AccountAnswer => ({
  childName: 'Alva Lindgren',
  askedAt: new Date('2026-03-10T09:00:00Z'),
  school: [{ organisationId: 'umea-skola', organisation: { name: 'Umeå kommun, skola' }, account: [line(2), line(1)] }],
  socialServices: [
    { organisationId: 'umea-socialtjanst', organisation: { name: 'Umeå kommun, socialtjänst' }, account: [] },
  ],
  healthcare: [{ organisationId: 'region-vasterbotten', organisation: { name: 'Region Västerbotten' }, account: null }],
  ...change,
});
const swedish = { caseId, language: 'sv', older: null } as const;

/** What the policy allows by its hash is what stands in the page. */
const allows = (policy: string, content: string): boolean =>
  policy.includes(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);

describe('the page', () => {
  it('is Swedish with a way to English, and each language is alone', () => {
    const page = renderAccount(account(), swedish);
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('Vem har läst om Alva Lindgren?');
    expect(page).toContain('Utdraget gjordes 10 mars 2026 kl. 10:00.');
    expect(page).toContain('<li>Svensk rad 2.</li>');
    expect(page).not.toContain('English line');
    expect(page).toContain(`href="/pages/account/${caseId}?lang=en"`);
    const english = renderAccount(account(), { ...swedish, language: 'en' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Who has read about Alva Lindgren?');
    expect(english).not.toContain('Svensk rad');
  });

  it('tells nothing there from no answer', () => {
    const page = renderAccount(account(), swedish);
    const [, social = '', region = ''] = page.split('<h2>').slice(1);
    expect(social).toContain('Ingen har bett om några uppgifter');
    expect(region).toContain('svarade inte just nu');
    const lost = renderAccount(account({ healthcare: [null] }), swedish);
    expect(lost).toContain('En verksamhet svarade inte just nu');
  });

  it('leads on to older lines of one organisation, and there shows that one alone', () => {
    const many = Array.from({ length: linesOnPage }, (_, nth) => line(linesOnPage - nth));
    const school = account().school.map((one) => one && { ...one, account: many });
    const page = renderAccount(account({ school }), swedish);
    expect(page).toContain(`?lang=sv&amp;organisation=umea-skola&amp;after=c1"`);
    const older = { organisationId: 'umea-skola', after: 'c1' };
    const next = renderAccount(account(), { ...swedish, older });
    expect(next).not.toContain('Region Västerbotten');
    expect(next).not.toContain('Visa äldre rader');
  });

  it('holds nothing but text, whatever an organisation or the address says', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
    const page = renderAccount(
      {
        childName: evil,
        askedAt: new Date(),
        school: [
          {
            organisationId: evil,
            organisation: { name: evil },
            account: [{ cursor: evil, inSwedish: evil, inEnglish: evil }],
          },
        ],
        socialServices: [],
        healthcare: [],
      },
      { caseId: evil, language: 'sv', older: { organisationId: evil, after: evil } },
    );
    expect(page).not.toMatch(/<script|<img|onerror='/);
    expect(page.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThanOrEqual(4);
    expect(page).toContain('&amp;amp;');
  });

  it('loads nothing, and its policy allows its own style and nothing else', () => {
    const page = renderAccount(account(), swedish);
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(page) ?? [];
    expect(allows(pagePolicy, style)).toBe(true);
    expect(pagePolicy).toMatch(/^default-src 'none'/);
    expect(pagePolicy).not.toMatch(/unsafe|script-src|http/);
    expect(page).not.toMatch(/https?:|<script|<link|<img| on\w+=| style=/);
    expect(style).toMatch(/@page \{ size: A4/);
  });
});

describe('every page', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/public.graphql', import.meta.url), 'utf8'));
  const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
  const pages = hubPages.map((page) => [page.path, page] as const);

  it('has an address of its own', () => {
    expect(pages.map(([path]) => path)).toEqual([
      '/pages/account/:caseId',
      '/pages/consent/:caseId',
      '/pages/my-consent/:caseId',
      '/pages/plan/:caseId',
      '/pages/family/:caseId',
    ]);
  });

  it.each(pages)(
    '%s asks for what the schema has and the gateway lets through, and knows each shape of it',
    async (_path, page) => {
      const { query, variables, field, rendered } = page.ask(caseId, {});
      expect(() => documentReader({ schema, limits: defaultLimits, revealSchema: false })(query)).not.toThrow();
      const data = await anyAnswer(schema, query, { ...variables }, 'Ett ord');
      expect(data[field]).toBeTruthy();
      expect(rendered(data)).toContain('Ett ord');
      expect(() => rendered({ [field]: { strange: 1 } })).toThrow();
    },
  );

  it.each(pages)(
    '%s holds nothing but text, loads nothing and runs nothing, whatever stands in the data',
    async (_path, page) => {
      for (const lang of ['sv', 'en']) {
        const address = { lang, form: evil, organisation: evil, after: evil };
        const { query, variables } = page.ask(evil, address);
        const data = await anyAnswer(schema, query, { ...variables }, evil);
        const text = page.ask(evil, address).rendered(data) ?? '';
        expect(text).toMatch(/&lt;script&gt;alert\(1\)/);
        expect(text).not.toMatch(/<script|<img|onerror='|https?:|<link|<iframe|<form| on\w+="| style="/);
        const [, style = ''] = /<style>([^]*)<\/style>/.exec(text) ?? [];
        expect(allows(pagePolicy, style)).toBe(true);
        expect(style).toMatch(/@page \{ size: A4/);
      }
    },
  );
});

describe('in development, the page that fetches it', () => {
  it('runs the one script that its policy names', () => {
    const [, script = ''] = /<script type="module">([^]*)<\/script>/.exec(signedInPage()) ?? [];
    expect(script).toContain('sessionStorage.getItem');
    expect(allows(signedInPolicy, script)).toBe(true);
    expect(signedInPolicy).not.toContain('unsafe');
  });
});

describe('an error', () => {
  it.each([
    ['UNAUTHENTICATED', 401, 'inte inloggad'],
    ['TOKEN_EXPIRED', 401, 'inte inloggad'],
    ['CASE_NOT_FOUND', 404, 'finns inte'],
    ['FORBIDDEN', 403, 'inte till för din roll'],
    ['NOTHING_TO_SHOW', 404, 'inget att visa'],
    ['BAD_USER_INPUT', 400, 'Adressen'],
    ['TOO_MANY_REQUESTS', 429, 'Vänta'],
    ['COORDINATION_UNAVAILABLE', 503, 'Försök igen om en stund'],
    ['SOMETHING_NEW', 500, 'Något gick fel'],
    ['constructor', 500, 'Något gick fel'],
  ])('%s is a readable page with status %i', (code, status, words) => {
    const page = renderError(code);
    expect(page.status).toBe(status);
    expect(page.text).toContain(words);
    expect(page.text).toMatch(/<p lang="en">/);
  });
});

describe('GET /pages/account/:caseId', () => {
  let app: FastifyInstance;
  const asked: { query: string; variables?: unknown }[] = [];
  let answer: unknown;
  beforeAll(() => {
    app = fastify();
    app.decorateRequest('operation', null);
    app.addHook('onRequest', async (request) => {
      request.operation = { caller: caller('anna'), authorization: 'Bearer anna', transaction: 't' };
    });
    const run = async (request: { query: string }): Promise<never> => {
      asked.push(request);
      return answer as never;
    };
    addPages(app, { run }, { withSignIn: false });
  });
  afterAll(async () => app.close());
  beforeEach(() => {
    asked.length = 0;
    answer = { data: { accessAccount: JSON.parse(JSON.stringify(account())) as unknown } };
  });
  const get = (query = '') => app.inject({ url: `/pages/account/${caseId}${query}` });

  it('runs the committed query with the case of the address', async () => {
    const { statusCode, headers, body } = await get('?lang=en');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'referrer-policy': 'no-referrer',
    });
    expect(body).toContain('English line 2.');
    expect(asked).toMatchObject([{ variables: { caseId, first: linesOnPage, after: null } }]);
    expect(asked[0]?.query).toContain('query AccountPage');
  });

  it('goes on from a cursor only for a named organisation', async () => {
    await get('?after=c1&organisation=umea-skola');
    await get('?after=c1');
    await get('?after=c1&after=c2&organisation=umea-skola');
    expect(asked.map(({ variables }) => (variables as { after: unknown }).after)).toEqual(['c1', null, null]);
  });

  it.each([
    [
      'refused',
      { data: { accessAccount: null }, errors: [{ message: 'secret', extensions: { code: 'CASE_NOT_FOUND' } }] },
      404,
    ],
    [
      'refused before it began',
      { errors: [{ message: 'secret', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
      500,
    ],
    ['empty', { data: null }, 500],
    ['of another shape', { data: { accessAccount: { childName: 'secret' } } }, 500],
  ])('an answer that is %s is a page that tells no more than it must', async (_what, given, status) => {
    answer = given;
    const { statusCode, body, headers } = await get();
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).not.toContain('secret');
  });
});

describe('through the gateway', () => {
  let production: TestGateway;
  let development: TestGateway;
  beforeAll(async () => {
    production = await startTestGateway();
    const signIn = { issuer: 'http://127.0.0.1:9', clientId: 'graphiql', scope: 'openid hub' };
    development = await startTestGateway({ development: { queriesFolder: 'none', signIn } });
  });
  afterAll(async () => {
    await production.close();
    await development.close();
  });
  const url = `/pages/account/${caseId}`;

  it.each([
    ['nobody', {}],
    ['an expired token', { authorization: 'Bearer expired' }],
    ['something that is no token', { authorization: 'Basic YTpi' }],
  ])('%s reads that one must sign in, and no subgraph is asked', async (_who, headers) => {
    const { statusCode, body, headers: answered } = await production.app.inject({ url, headers });
    expect(statusCode).toBe(401);
    expect(body).toContain('Du är inte inloggad');
    expect(answered).toMatchObject({ 'cache-control': 'no-store', 'www-authenticate': 'Bearer' });
    expect(answered['content-security-policy']).toBe(pagePolicy);
    expect(production.calls).toEqual([]);
  });

  it('a browser without a header is helped on in development alone', async () => {
    const { statusCode, body, headers } = await development.app.inject({ url });
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toBe(signedInPolicy);
    expect(body).toContain('/sign-in');
    expect((await development.app.inject({ url, headers: { authorization: 'Bearer expired' } })).statusCode).toBe(401);
    expect((await production.app.inject({ url })).body).not.toContain('/sign-in');
  });

  it('is never kept by a cache, nor framed', async () => {
    const { headers } = await production.app.inject({ url, headers: { authorization: 'Bearer anna' } });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each(['POST', 'PUT', 'DELETE'] as const)('is not there for %s', async (method) => {
    const response = await production.app.inject({ method, url, headers: { authorization: 'Bearer anna' } });
    expect(response.statusCode).toBe(404);
  });
});
