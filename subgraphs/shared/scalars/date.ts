// The scalar Date: a day without time or zone (RFC 3339 full-date), as the databases keep it.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const day = /^\d{4}-\d{2}-\d{2}$/;

function asDay(value: unknown): string {
  if (typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value))) return value;
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
