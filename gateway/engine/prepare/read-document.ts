// From text to a valid document, or one short error. Cheap checks first: what is too large is never compared in full.
import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { duplicatesRule } from '../limits/duplicates.rule.ts';
import { limitExceeded } from '../limits/limit-exceeded.ts';
import type { Limits } from '../limits/limits.ts';
import { namesRule } from '../limits/names.rule.ts';
import { reservedDefinitionsRule } from '../limits/reserved-definitions.rule.ts';
import { sizeRules } from '../limits/size-rules.ts';
import { RefusedOperation } from './refused-operation.ts';

export interface ReadDocumentOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** Introspection, and "Did you mean …" in the messages: never in production. */
  readonly revealSchema: boolean;
}

/** Throws {@link RefusedOperation}. */
export type ReadDocument = (source: string) => DocumentNode;

export function documentReader({ schema, limits, revealSchema }: ReadDocumentOptions): ReadDocument {
  const size = [namesRule, reservedDefinitionsRule, ...sizeRules(limits), duplicatesRule(limits.duplicates)];
  const standard = revealSchema ? specifiedRules : [NoSchemaIntrospectionCustomRule, ...specifiedRules];
  const check = (document: DocumentNode, rules: readonly ValidationRule[]): void => {
    const [error] = validate(schema, document, rules, { maxErrors: 1, hideSuggestions: !revealSchema });
    if (error)
      throw new RefusedOperation(
        codeOf(error),
        revealSchema ? error.message : withoutHint(error.message),
        error.locations,
      );
  };
  return (source) => {
    const document = parseWithin(source, limits.tokens);
    check(document, size);
    check(document, standard);
    return document;
  };
}

// `hideSuggestions` leaves the hint about missing subfields.
const withoutHint = (message: string): string => message.replace(/ Did you mean .*$/s, '');

function parseWithin(source: string, maxTokens: number): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError))
      throw new RefusedOperation('LIMIT_EXCEEDED', limitExceeded('nesting').message);
    if (error.message.includes('tokens. Parsing aborted')) {
      throw new RefusedOperation('LIMIT_EXCEEDED', limitExceeded(`tokens (${maxTokens})`).message);
    }
    throw new RefusedOperation('GRAPHQL_PARSE_FAILED', error.message, error.locations);
  }
}

const codeOf = (error: GraphQLError): 'LIMIT_EXCEEDED' | 'GRAPHQL_VALIDATION_FAILED' =>
  error.extensions['code'] === 'LIMIT_EXCEEDED' ? 'LIMIT_EXCEEDED' : 'GRAPHQL_VALIDATION_FAILED';
