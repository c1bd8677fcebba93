// Why a subgraph gave no answer that can be used: one code word for the operator's log, and nothing of what was said.

export const failureReasons = [
  'TIMEOUT',
  'CONNECTION',
  'STATUS',
  'NOT_JSON',
  'TOO_LARGE',
  'NOT_AN_ANSWER',
  'FORBIDDEN_KEY',
  'GRAPHQL_ERROR',
  'CIRCUIT_OPEN',
  'NOT_CONNECTED',
] as const;
export type FailureReason = (typeof failureReasons)[number];

export class UpstreamFailure extends Error {
  override readonly name = 'UpstreamFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}
