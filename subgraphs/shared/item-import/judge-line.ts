// One line of an import file: an item to store, or every fault of it.
import type { Category } from '../consent/category.ts';
import type { IntakeFault } from '../item-intake/intake-fault.ts';
import type { IntakeValidator } from '../item-intake/intake-validator.ts';
import type { FileLine } from './file-lines.ts';

export interface ImportFault {
  readonly line: number | null;
  readonly code: IntakeFault['code'] | 'NOT_UTF8' | 'LINE_TOO_LONG' | 'NOT_JSON' | 'DUPLICATE' | 'FILE_EMPTY';
  readonly field: string | null;
  readonly swedish: string;
  readonly english: string;
}

/** As it is laid out for the database; the item null where the line has faults and is only compared with the others. */
export interface StagedLine {
  readonly line: number;
  readonly category: Category;
  readonly child: string;
  readonly source_id: string;
  readonly item: Readonly<Record<string, unknown>> | null;
  readonly about: readonly string[];
  readonly hide_all: boolean;
  readonly hide: readonly string[];
}

export interface JudgedLine {
  readonly staged: StagedLine | undefined;
  readonly faults: readonly ImportFault[];
}

const fileFaults = {
  NOT_UTF8: ['Raden är inte UTF-8. Spara filen som UTF-8.', 'The line is not UTF-8. Save the file as UTF-8.'],
  LINE_TOO_LONG: ['Raden är längre än 64 kB. En rad är en post.', 'The line is longer than 64 kB. A line is one item.'],
  NOT_JSON: [
    'Raden är inte ett helt JSON-objekt. Är filen avbruten, eller posten delad på flera rader?',
    'The line is not one whole JSON object. Is the file cut short, or the item split over several lines?',
  ],
  FILE_EMPTY: ['Filen har inga poster. Kontrollera exporten.', 'The file has no items. Check the export.'],
} as const;

export function fileFault(code: keyof typeof fileFaults, line: number | null): ImportFault {
  const [swedish, english] = fileFaults[code];
  return { line, code, field: null, swedish, english };
}

export const duplicateFault = (line: number, first: number): ImportFault => ({
  line,
  code: 'DUPLICATE',
  field: 'sourceId',
  swedish: `Samma barn, kategori och käll-id som på rad ${String(first)}. Behåll en av dem.`,
  english: `The same child, category and source id as on line ${String(first)}. Keep one of them.`,
});

export function judgeLine({ number, text, fault }: FileLine, validator: IntakeValidator): JudgedLine {
  if (fault !== undefined) return { staged: undefined, faults: [fileFault(fault, number)] };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { staged: undefined, faults: [fileFault('NOT_JSON', number)] };
  }
  const faults = validator.faultsOfLine(given).map((one) => ({ line: number, ...one }));
  return { staged: asStaged(number, given, faults), faults };
}

interface GivenLine {
  readonly child: string;
  readonly category: Category;
  readonly sourceId: string;
  readonly item: Readonly<Record<string, unknown>>;
  readonly aboutPersons?: readonly string[];
  readonly hideFromGuardians?: boolean;
  readonly hideFrom?: readonly string[];
}

const keys = ['child', 'category', 'sourceId'];

function asStaged(line: number, given: unknown, faults: readonly ImportFault[]): StagedLine | undefined {
  // What names the item must hold for it to be compared; `null` as field is the whole line.
  if (faults.some(({ field }) => field === null || keys.includes(field))) return undefined;
  const { child, category, sourceId, item, aboutPersons, hideFromGuardians, hideFrom } = given as GivenLine;
  const named = { line, category, child, source_id: sourceId };
  if (faults.length > 0) return { ...named, item: null, about: [], hide_all: false, hide: [] };
  return { ...named, item, about: aboutPersons ?? [], hide_all: hideFromGuardians ?? false, hide: hideFrom ?? [] };
}
