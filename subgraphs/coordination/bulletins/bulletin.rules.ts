// What a bulletin may say: plain text of a length, and links that lead where they say, over https.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';

export interface BulletinText {
  readonly title: string;
  readonly body: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly events: readonly { readonly name: string; readonly place?: string | null }[];
}

const line = { longest: 120 };
const mostInList = 20;

/** Empty: it can be published. */
export const faultsOfBulletin = ({ title, body, links, events }: BulletinText): Problem[] => [
  ...faultsOfFreeText(title, 'title', line),
  ...faultsOfFreeText(body, 'body', { longest: 8000 }),
  ...[tooMany(links, 'links'), tooMany(events, 'events')].flat(),
  ...links.flatMap(({ label, url }, index) => [
    ...faultsOfFreeText(label, `links.${String(index)}.label`, line),
    ...faultsOfFreeText(url, `links.${String(index)}.url`, { longest: 500 }),
    ...(isWebAddress(url) ? [] : [notAnAddress(`links.${String(index)}.url`)]),
  ]),
  ...events.flatMap(({ name, place }, index) => [
    ...faultsOfFreeText(name, `events.${String(index)}.name`, line),
    ...faultsOfFreeText(place, `events.${String(index)}.place`, { ...line, optional: true }),
  ]),
];

/** A person and a password in an address would make it look like another one. */
function isWebAddress(given: string): boolean {
  const url = URL.parse(given);
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}

const tooMany = (list: readonly unknown[], field: string): Problem[] =>
  list.length <= mostInList
    ? []
    : [fault('TOO_MANY', 'Listan är för lång. Ta med högst 20.', 'The list is too long. Name 20 at most.', field)];

const notAnAddress = (field: string): Problem =>
  fault(
    'NOT_AN_ADDRESS',
    'Länken är inte en webbadress. Skriv hela adressen, den ska börja med https://.',
    'The link is no web address. Write the whole address; it begins with https://.',
    field,
  );
