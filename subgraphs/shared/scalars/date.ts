// The scalar Date: a day without time or zone (RFC 3339 full-date), as the databases keep it.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const day = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Of the calendar: there is no 31 February, which Date.parse takes for a day in March. */
const isDay = (value: string): boolean =>
  day.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

function asDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('A date is written YYYY-MM-DD, for instance 2026-03-10.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, YYYY-MM-DD (datum).',
  serialize: asDay,
  parseValue: asDay,
  parseLiteral: (node) => asDay(node.kind === Kind.STRING ? node.value : undefined),
});
