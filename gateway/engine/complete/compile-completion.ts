// Completion by the public schema: only what was selected gets out, in the selected order, each value of its type.
import {
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { clientKey, isIntrospectionField } from '../client-names.ts';
import { isJsonObject } from '../json.ts';
import { collectFields, type SelectionScope } from './collect-fields.ts';
import { NULL_ABOVE, type Complete } from './completion.ts';
import type { Hidden } from './hidden.ts';

export interface CompletionScope extends SelectionScope {
  readonly schema: GraphQLSchema;
  readonly hidden: Hidden;
}

type Selections = readonly SelectionSetNode[];

export function compileObject(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selections: Selections,
  scope: CompletionScope,
): Complete {
  const types = type.getFields();
  const fields = [...collectFields(type.name, selections, scope)].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    const inner = nodes.flatMap((node) => node.selectionSet ?? []);
    return {
      key,
      clientKey: clientKey(key),
      complete: compileField(type.name, types[name]?.type, name, key, inner, scope),
    };
  });
  return (value, run) => {
    if (!isJsonObject(value)) return value == null ? null : run.fault('invalid');
    const out: Record<string, unknown> = {};
    for (const field of fields) {
      run.path.push(field.clientKey);
      const completed = field.complete(value[field.key], run);
      run.path.pop();
      if (completed === NULL_ABOVE) return NULL_ABOVE;
      out[field.clientKey] = completed;
    }
    return out;
  };
}

function compileField(
  parent: string,
  type: GraphQLOutputType | undefined,
  name: string,
  key: string,
  selections: Selections,
  scope: CompletionScope,
): Complete {
  if (name === '__typename') return () => parent;
  if (isIntrospectionField(name)) return (_value, run) => run.introspection[clientKey(key)] ?? null;
  if (type === undefined) throw new Error(`The public schema has no field ${parent}.${name}.`);
  const complete = compileType(type, selections, scope);
  return (value, run) => {
    if (value === undefined) run.fault('missing');
    return complete(value, run);
  };
}

function compileType(type: GraphQLOutputType, selections: Selections, scope: CompletionScope): Complete {
  if (isNonNullType(type)) return nonNull(nullAboveStops(compileNullable(type.ofType, selections, scope)));
  return nullAboveStops(compileNullable(type, selections, scope));
}

function compileNullable(type: GraphQLOutputType, selections: Selections, scope: CompletionScope): Complete {
  if (isListType(type)) return compileList(compileType(type.ofType, selections, scope));
  if (isLeafType(type)) return compileLeaf(type, scope.hidden);
  if (isAbstractType(type)) return compileAbstract(type, selections, scope);
  if (isObjectType(type)) return compileObject(type, selections, scope);
  throw new Error('A non-null type inside a non-null type.');
}

const nullAboveStops =
  (complete: Complete): Complete =>
  (value, run) => {
    const completed = complete(value, run);
    return completed === NULL_ABOVE ? null : completed;
  };

const nonNull =
  (complete: Complete): Complete =>
  (value, run) => {
    const before = run.faultCount;
    const completed = complete(value, run);
    if (completed !== null) return completed;
    if (run.faultCount === before) run.fault('null');
    return NULL_ABOVE;
  };

function compileList(complete: Complete): Complete {
  return (value, run) => {
    if (!Array.isArray(value)) return value == null ? null : run.fault('invalid');
    const out: unknown[] = [];
    for (const [index, item] of value.entries()) {
      run.path.push(index);
      const completed = complete(item, run);
      run.path.pop();
      if (completed === NULL_ABOVE) return NULL_ABOVE;
      out.push(completed);
    }
    return out;
  };
}

/** Enum values that the public schema does not have, objects where a string belongs: not let through. */
function compileLeaf(type: GraphQLLeafType, hidden: Hidden): Complete {
  if (isEnumType(type)) {
    return (value, run) => {
      if (value == null) return null;
      if (typeof value === 'string' && type.getValue(value)) return value;
      return hidden.enumValue(type.name, value) ? null : run.fault('invalid');
    };
  }
  return (value, run) => {
    if (value == null) return null;
    try {
      return type.serialize(value);
    } catch {
      return run.fault('invalid');
    }
  };
}

function compileAbstract(type: GraphQLAbstractType, selections: Selections, scope: CompletionScope): Complete {
  const byType = new Map<string, Complete>();
  const compileFor = (name: string): Complete | undefined => {
    const runtimeType = scope.schema.getType(name);
    // An @interfaceObject subgraph knows no member of the interface; nobody asked which one it is.
    const known = isObjectType(runtimeType) ? scope.schema.isSubType(type, runtimeType) : runtimeType === type;
    if (!known || runtimeType === undefined || !('getFields' in runtimeType)) return undefined;
    return compileObject(runtimeType as GraphQLObjectType, selections, scope);
  };
  return (value, run) => {
    if (!isJsonObject(value)) return value == null ? null : run.fault('invalid');
    const name = typeof value['__typename'] === 'string' ? value['__typename'] : type.name;
    let complete = byType.get(name);
    if (complete === undefined) {
      complete = compileFor(name);
      if (complete === undefined) return scope.hidden.member(type.name, name) ? null : run.fault('invalid');
      byType.set(name, complete);
    }
    return complete(value, run);
  };
}
