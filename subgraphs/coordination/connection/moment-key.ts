// The cursor of a list that is sorted by a moment and then by an id. Whoever makes up another one begins from the beginning.
import { isRowId } from '../process/row-id.ts';
import type { Page } from './page.ts';

const isoMoment = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function momentKey(after: Page['after']): readonly [at: string, id: string] | null {
  const [at = '', id = ''] = after ?? [];
  return isoMoment.test(at) && !Number.isNaN(Date.parse(at)) && isRowId(id) ? [at, id] : null;
}
