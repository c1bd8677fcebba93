// From a line of the log to what the family reads. Ids become names; of the organisation's own work only the day is told, so that
// nothing shows what exists and is kept from the one who reads.
import { readPreviewedAs } from '../preview/preview.rules.ts';
import type { AccountDecision, AccountEntry } from './account-entry.type.ts';
import { cursorOf } from './account-page.ts';
import { inEnglish, inSwedish, type SentenceParts } from './account-sentences.ts';
import { categoryWords, ownStaffWords, purposeWords, whoWords, type Words } from './account-words.ts';
import type { AccountLine } from './account.reader.ts';

export interface AccountNames {
  /** The owner's own id. */
  readonly organisationId: string;
  /** By the ids of organisations and units. */
  readonly names: Readonly<Record<string, string>>;
}

export function accountEntry(line: AccountLine, { organisationId, names }: AccountNames): AccountEntry {
  const isOwnWork = line.event === 'CHANGE' || line.event === 'IMPORT';
  const isFamily = line.role === 'GUARDIAN' || line.role === 'CHILD';
  const nameOf = (id: string | null): string | null => (id === null ? null : nameIn(names, id));
  const organisation = isFamily
    ? null
    : nameOf(isOwnWork || line.event === 'SPOT_CHECK' ? organisationId : line.organisation);
  const unit = isFamily || isOwnWork ? null : nameOf(line.unit);
  const parts: SentenceParts = {
    at: line.at,
    event: line.event,
    who: isOwnWork ? ownStaffWords : whoWords(line.role, line.profession),
    from: [unit, organisation].filter((name) => name !== null),
    released: isOwnWork ? [] : line.released.map(categoryWords),
    withheld: isOwnWork ? [] : line.requested.filter((one) => !line.released.includes(one)).map(categoryWords),
    purpose: isOwnWork ? null : purposeOf(line.purpose),
    decision: isOwnWork ? null : decisionOf(line),
    previewedAs: line.recipient === null ? null : previewWords(line.recipient, nameOf),
  };
  return {
    cursor: cursorOf(line.position),
    at: line.at,
    event: line.event,
    who: parts.who.swedish,
    whoEnglish: parts.who.english,
    organisation,
    unit,
    released: parts.released.map(({ swedish }) => swedish),
    withheld: parts.withheld.map(({ swedish }) => swedish),
    purpose: parts.purpose?.swedish ?? null,
    decision: parts.decision,
    inSwedish: inSwedish(parts),
    inEnglish: inEnglish(parts),
  };
}

const nameIn = (names: AccountNames['names'], id: string): string =>
  Object.hasOwn(names, id) ? (names[id] ?? id) : id;

/** Anything else that stands there is not for the family. */
const purposeOf = (purpose: string | null): Words | null =>
  purpose === 'HLT_MEETING' || purpose === 'SIP' ? purposeWords[purpose] : null;

function decisionOf({ requested, released }: AccountLine): AccountDecision | null {
  if (requested.length === 0) return null;
  if (released.length === 0) return 'WITHHELD';
  return released.length < requested.length ? 'PARTLY_RELEASED' : 'RELEASED';
}

function previewWords(text: string, nameOf: (id: string | null) => string | null): Words {
  const { role, organisation, profession } = readPreviewedAs(text);
  const { swedish, english } = whoWords(role, profession);
  const from = role === 'GUARDIAN' ? null : nameOf(organisation);
  return from === null ? { swedish, english } : { swedish: `${swedish} (${from})`, english: `${english} (${from})` };
}
