// Import files as tests make them, and what an import of one came to.
import { Readable } from 'node:stream';
import type { Category } from '@hlt/shared/consent/category.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { importItems, type ImportOutcome, type ImportWish } from '@hlt/shared/item-import/import-items.ts';
import type { ImportFault } from '@hlt/shared/item-import/judge-line.ts';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import { luhnHolds } from '@hlt/service/identifiers/luhn.ts';

/** A child of the tax authority's test series: birth number 238, the check digit worked out. */
export function testChild(number: number): string {
  const day = `${String(2013 + Math.floor(number / 336))}${String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0')}${String(1 + (number % 28)).padStart(2, '0')}`;
  const check = Array.from({ length: 10 }, (_, digit) => digit).find((digit) =>
    luhnHolds(`${day.slice(2)}238${String(digit)}`),
  );
  return `${day}238${String(check)}`;
}

export interface Line {
  readonly child: string;
  readonly category: Category;
  readonly sourceId: string;
  readonly item: Readonly<Record<string, unknown>>;
  readonly aboutPersons?: readonly string[];
  readonly hideFromGuardians?: boolean;
  readonly hideFrom?: readonly string[];
}

/** The category's own example, as a line that holds. */
export function exampleLine(kind: OwnerKind, category: Category, change: Partial<Line> = {}): Line {
  const concept = kind.concepts.find((one) => one.category === category);
  if (concept === undefined) throw new Error(`${category} is not this owner's.`);
  return {
    child: testChild(0),
    category,
    sourceId: `${category.toLowerCase()}-1`,
    item: concept.intake.example,
    ...change,
  };
}

export const asFile = (lines: readonly (object | string)[]): string =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');

export interface Imported extends ImportOutcome {
  readonly found: readonly ImportFault[];
}

export async function importFile(
  database: Database,
  kind: OwnerKind,
  content: string | Buffer | Readable,
  options: Partial<ImportWish> = {},
): Promise<Imported> {
  const found: ImportFault[] = [];
  const file = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
  const outcome = await importItems(database, kind, {
    file,
    dryRun: false,
    withdrawMissing: false,
    subject: 'import:test',
    organisationId: 'the-owner',
    onFault: (fault) => {
      found.push(fault);
    },
    onProgress: () => undefined,
    ...options,
  });
  return { ...outcome, found };
}
