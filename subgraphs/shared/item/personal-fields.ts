// What each category's GraphQL type was declared with, kept so that what may be put in is derived from what may leave.
export interface DeclaredField {
  readonly name: string;
  /** As type-graphql takes it: a scalar, a constructor such as String, or the object of a registered enum. */
  readonly type: () => unknown;
  readonly description: string;
  readonly nullable: boolean;
}

type Class = abstract new (...args: never[]) => object;

const declared = new WeakMap<object, DeclaredField[]>();

/** `owner` is the prototype on which the field stands. */
export function declareField(owner: object, field: DeclaredField): void {
  declared.set(owner, [...(declared.get(owner) ?? []), field]);
}

/** The fields of a type, those of its base class first. */
export function declaredFieldsOf({ prototype }: Class): readonly DeclaredField[] {
  const chain: DeclaredField[][] = [];
  for (let owner = prototype as object | null; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    chain.unshift(declared.get(owner) ?? []);
  }
  return chain.flat();
}
