// What a bulletin may say, and whom to call (domain rule 30), without a database.
import { expect, it } from 'vitest';
import { faultsOfBulletin, type BulletinText } from '@hlt/coordination/bulletins/bulletin.rules.ts';
import { sentenceOf } from '@hlt/coordination/directory/who-to-call.rules.ts';
import { said } from './support/said.ts';

const faults = (change: Partial<BulletinText>): string[] =>
  said(faultsOfBulletin({ title: 'Nytt', body: 'Text', links: [], events: [], ...change }));
const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
const link = { label: 'Läs mer', url: 'https://hub.example/a' };
const texts = (more: number): Partial<BulletinText> => ({
  ...{ title: 'x'.repeat(120 + more), body: 'x'.repeat(8000 + more) },
  links: [link, { label: 'x'.repeat(120 + more), url: `https://hub.example/${'x'.repeat(480 + more)}` }],
  events: [{ name: 'Möte' }, { name: 'x'.repeat(120 + more), place: 'x'.repeat(120 + more) }],
});

it.each<[string, Partial<BulletinText>, string[]]>([
  ['short', {}, []],
  ['as long as it may be', texts(0), []],
  [
    'longer',
    texts(1),
    [
      ...['title', 'body', 'links.1.label', 'links.1.url', 'events.1.name', 'events.1.place'].map(
        (field) => `TOO_LONG ${field}`,
      ),
    ],
  ],
  ['without words', { title: '', body: ' ' }, ['MISSING_TEXT title', 'MISSING_TEXT body']],
  ['with as many links and events as it may', { links: many(20, link), events: many(20, { name: 'Möte' }) }, []],
  [
    'with more of them',
    { links: many(21, link), events: many(21, { name: 'Möte' }) },
    ['TOO_MANY links', 'TOO_MANY events'],
  ],
  ['with an event at no place', { events: [{ name: 'Möte', place: null }] }, []],
])('a bulletin that is %s is judged as it should', (_what, change, expected) => {
  expect(faults(change)).toEqual(expected);
});

it.each([
  'http://hub.example',
  'hub.example',
  'javascript:alert(1)',
  'https://a@hub.example',
  'https://:b@hub.example',
])('a bulletin does not lead to %s', (url) => {
  expect(faults({ links: [{ ...link, url }] })).toEqual(['NOT_AN_ADDRESS links.0.url']);
});

it('who is to be called is told in a sentence, or that nobody is written down', () => {
  expect(sentenceOf('Umeå', 'SCHOOL', ['rektor', 'kurator', 'lärare'])).toEqual({
    swedish: 'För skolan i Umeå: kontakta rektor, kurator eller lärare.',
    english: 'For the school in Umeå: contact rektor, kurator or lärare.',
  });
  expect(sentenceOf('Umeå', 'SOCIAL_SERVICES', ['mottagning']).swedish).toContain('För socialtjänsten i Umeå:');
  expect(sentenceOf('Umeå', 'SOCIAL_SERVICES', []).english).toMatch(/^No contact for the social services in Umeå is/);
  const { swedish, english } = sentenceOf('Umeå', 'HEALTHCARE', []);
  expect(swedish).toMatch(/^Ingen kontakt för hälso- och sjukvården i Umeå är inlagd\. .*hjälper dig vidare\.$/);
  expect(english).toMatch(/^No contact for healthcare in Umeå is written down\. .*help you on\.$/);
});
