// Takes everything that has the shape of a personal identity number out of a line of the log (attack 22).

const replacement = '[personal number]';

// Ten or twelve digits whose month and day can be a date (coordination numbers: day + 60), written together or apart,
// and the schools' temporary ids (20130101TF01). Organisation numbers and UNIX times do not have that shape.
const personalNumber =
  /(?<!\d)(?:\d{2})?\d{2}[-/ ]?(?:0[1-9]|1[0-2])[-/ ]?(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+–/ ]?(?:\d{4}|TF\d{2})(?!\d)/gi;

export const scrubText = (text: string): string => text.replace(personalNumber, replacement);

/** A JSON line stays a JSON line: a number is replaced by a string, not by a hole in the syntax. */
export function scrubLine(line: string): string {
  if (line.search(personalNumber) === -1) return line;
  try {
    return `${JSON.stringify(scrubValue(JSON.parse(line)))}\n`;
  } catch {
    return scrubText(line);
  }
}

function scrubValue(value: unknown): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'number')
    return Number.isInteger(value) && scrubText(String(value)) !== String(value) ? replacement : value;
  if (Array.isArray(value)) return value.map(scrubValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [scrubText(key), scrubValue(inner)]));
}
