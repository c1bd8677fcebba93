// Takes away whatever can be taken away while the answers still differ, and so finds the smallest failing query.
import { Kind, parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import type { RandomOperation } from './random-document.ts';

export type StillFails = (operation: RandomOperation) => Promise<boolean>;

export async function shrink(operation: RandomOperation, stillFails: StillFails): Promise<RandomOperation> {
  for (let smallest = operation; ;) {
    const smaller = await firstSmaller(smallest, stillFails);
    if (smaller === undefined) return smallest;
    smallest = smaller;
  }
}

async function firstSmaller(operation: RandomOperation, stillFails: StillFails): Promise<RandomOperation | undefined> {
  const document = parse(operation.query, { noLocation: true });
  for (let position = 0; ; position += 1) {
    const smaller = without(document, position);
    if (smaller === undefined) return undefined;
    const candidate = { query: print(smaller), variables: operation.variables };
    if (await stillFails(candidate)) return candidate;
  }
}

const removable = new Set<string>([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.FRAGMENT_DEFINITION,
  Kind.DIRECTIVE,
  Kind.VARIABLE_DEFINITION,
  Kind.ARGUMENT,
]);

/** The document without its nth removable node. */
function without(document: DocumentNode, position: number): DocumentNode | undefined {
  let seen = -1;
  const smaller = visit(document, {
    enter(node: ASTNode) {
      if (!removable.has(node.kind) || seen === position) return undefined;
      seen += 1;
      return seen === position ? null : undefined;
    },
  });
  return seen === position ? smaller : undefined;
}
