// From a line of the log to what the family reads. Ids become names; of the organisation's own work only the day is told, so that
// nothing shows what exists and is kept from the one who reads.
import { categories, type Category } from '../consent/category.ts';
import type { PlaceNames } from '../consent/receipt.ts';
import { readPreviewedAs } from '../preview/preview.rules.ts';
import type { AccountDecision, AccountEntry } from './account-entry.type.ts';
import { cursorOf } from './account-page.ts';
import { inEnglish, inSwedish, type SentenceParts } from './account-sentences.ts';
import { categoryWords, ownStaffWords, purposeWords, refusedWords, whoWords, type Words } from './account-words.ts';
import type { AccountLine } from './account.reader.ts';

/** `own`: the owner's own id. */
export function accountEntry(line: AccountLine, own: string, names: PlaceNames): AccountEntry {
  const isView = line.event === 'READ' || line.event === 'PREVIEW';
  const isFamily = line.event === 'ACCOUNT' || line.role === 'GUARDIAN' || line.role === 'CHILD';
  const isOwn = !isView && !isFamily && !line.isRefused;
  // Of who was refused a change the log has no organisation of the hub, but what the access token says.
  const organisation = isFamily || line.isRefused ? null : nameIn(names.organisations, isOwn ? own : line.organisation);
  const unit = isView && !isFamily ? nameIn(names.units, line.unit) : null;
  const withheld = line.requested.filter((category) => !line.released.includes(category));
  const parts: SentenceParts = {
    at: line.at,
    event: line.event,
    who: whoOf(line, isOwn),
    from: [...new Set([unit, organisation])].filter((name) => name !== null),
    released: isView ? inOrder(line.released).map(categoryWords) : [],
    withheld: isView ? inOrder(withheld).map(categoryWords) : [],
    purpose: isView ? purposeOf(line.purpose) : null,
    decision: isView ? decisionOf(line) : line.isRefused ? 'WITHHELD' : null,
    previewedAs: line.recipient === null ? null : previewWords(line.recipient, names),
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

const whoOf = ({ role, profession, isRefused }: AccountLine, isOwn: boolean): Words => {
  if (isRefused) return refusedWords(role);
  return isOwn ? ownStaffWords : whoWords(role, profession);
};

const nameIn = (names: Readonly<Record<string, string>>, id: string | null): string | null =>
  id !== null && Object.hasOwn(names, id) ? (names[id] ?? id) : id;

/** As everywhere in the hub, not as they happened to be asked for. */
const inOrder = (some: readonly Category[]): Category[] => categories.filter((category) => some.includes(category));

/** Anything else that stands there is not for the family. */
const purposeOf = (purpose: string | null): Words | null =>
  purpose === 'HLT_MEETING' || purpose === 'SIP' ? purposeWords[purpose] : null;

function decisionOf({ requested, released }: AccountLine): AccountDecision | null {
  if (requested.length === 0) return null;
  if (released.length === 0) return 'WITHHELD';
  return released.length < requested.length ? 'PARTLY_RELEASED' : 'RELEASED';
}

function previewWords(text: string, names: PlaceNames): Words {
  const { role, organisation, profession } = readPreviewedAs(text);
  const { swedish, english } = whoWords(role, profession);
  const from = role === 'GUARDIAN' ? null : nameIn(names.organisations, organisation);
  return from === null ? { swedish, english } : { swedish: `${swedish} (${from})`, english: `${english} (${from})` };
}
