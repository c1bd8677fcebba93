// Which part of a growing account is asked for: the newest first, and on from the last one that has been seen.
export interface AccountPage {
  readonly first: number;
  /** Only lines before this one; null: from the newest. */
  readonly before: number | null;
}

export const defaultFirst = 50;
const mostAtOnce = 200;

/** As many lines as are given at once, whatever is asked; what is no cursor begins with the newest: nothing fails and nothing is hidden. */
export const accountPage = (first: number, after: string | null): AccountPage => ({
  first: Math.min(Math.max(first, 1), mostAtOnce),
  before: after === null ? null : positionFrom(after),
});

/** A line's number in this child's own account: it tells nothing of the organisation's other entries. */
export const cursorOf = (position: number): string => Buffer.from(`line ${String(position)}`).toString('base64url');

function positionFrom(cursor: string): number | null {
  const [, digits] = /^line (\d{1,12})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return digits === undefined ? null : Number(digits);
}
