// One field with two sets of arguments at one place needs two keys. The planner (0.0.38) forgets it when a condition
// stands between them: `{ height(unit: MM) ...on Person @include(if: $a) { height(unit: CM) } }`, which no server accepts.
import { Kind, print, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** The same document when there is nothing to tell apart. */
export function withOwnKeys(document: DocumentNode): DocumentNode {
  const keys = new Keys();
  const definitions = document.definitions.map((definition) =>
    'selectionSet' in definition
      ? { ...definition, selectionSet: keys.set(definition.selectionSet, '', new Scope()) }
      : definition,
  );
  return keys.changed ? { ...document, definitions } : document;
}

interface Taken {
  readonly identity: string;
  readonly on: string;
  readonly inner: Scope;
}

/** What stands at one place already, under each key. */
class Scope {
  readonly taken = new Map<string, Taken[]>();

  /** Under that key, on a type that can be the same one. */
  find(key: string, on: string): readonly Taken[] {
    return (this.taken.get(key) ?? []).filter((one) => one.on === on || one.on === '' || on === '');
  }

  take(key: string, one: Taken): Taken {
    this.taken.set(key, [...(this.taken.get(key) ?? []), one]);
    return one;
  }
}

class Keys {
  changed = false;
  readonly #own: string[] = [];

  set(set: SelectionSetNode, on: string, scope: Scope): SelectionSetNode {
    return { ...set, selections: set.selections.map((selection) => this.#selection(selection, on, scope)) };
  }

  #selection(selection: SelectionNode, on: string, scope: Scope): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.FIELD) return this.#field(selection, on, scope);
    const inner = selection.typeCondition?.name.value ?? on;
    return { ...selection, selectionSet: this.set(selection.selectionSet, inner, scope) };
  }

  #field(field: FieldNode, on: string, scope: Scope): FieldNode {
    const identity = `${field.name.value}(${(field.arguments ?? []).map(print).sort().join()})`;
    const key = (field.alias ?? field.name).value;
    const known = scope.find(key, on);
    const same = known.find((one) => one.identity === identity);
    const isCrowded = known.length > 0 && same === undefined && field.alias === undefined;
    const taken = same ?? (isCrowded ? undefined : scope.take(key, { identity, on, inner: new Scope() }));
    const inner = field.selectionSet && { selectionSet: this.set(field.selectionSet, '', taken?.inner ?? new Scope()) };
    return isCrowded ? { ...field, ...inner, alias: this.#keyFor(identity) } : { ...field, ...inner };
  }

  #keyFor(identity: string) {
    this.changed = true;
    if (!this.#own.includes(identity)) this.#own.push(identity);
    return { kind: Kind.NAME, value: `_rq_${this.#own.indexOf(identity)}` } as const;
  }
}
