// Where coordination and the owners meet beside GraphQL, below each one's own origin.
/** At an owner. */
export const grantsPath = '/delivery/grants';
/** At an owner; `?after=`: withdrawals after that number. */
export const statementPath = '/delivery/statement';
/** At coordination. */
export const statementsPath = '/delivery/statements';
/** At both. */
export const keysChangedPath = '/delivery/keys-changed';
/** At both (RFC 7517). */
export const jwksPath = '/.well-known/jwks.json';
