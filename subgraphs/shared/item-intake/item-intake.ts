// What a category says of its own input, next to its concept: what the GraphQL type does not say enough of.

/** A JSON Schema, or a part of one (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface ItemIntake {
  /** Added to what the field's type says, by field. */
  readonly limits?: Readonly<Record<string, JsonSchema>>;
  /** Pairs of fields of which the first is never later or larger than the second. */
  readonly order?: readonly (readonly [string, string])[];
  /** What fields demand of each other. */
  readonly rules?: readonly JsonSchema[];
  /** An item that holds, as it is written in the documentation. */
  readonly example: Readonly<Record<string, unknown>>;
}
