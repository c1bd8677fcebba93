// The state of a consent as a GraphQL enum, the same in every subgraph that shows one.
import { registerEnum } from './category.type.ts';
import type { GrantState } from './grant-state.ts';

export const ConsentStateEnum = registerEnum('ConsentState', 'What a consent is worth now (samtyckets läge).', {
  ACTIVE: 'In force (gäller).',
  WAITING_FOR_OTHER_GUARDIAN: 'Not everyone has signed; nothing is released (väntar på underskrift).',
  REFUSED: 'A guardian has said no; nothing is released (nekat).',
  NOT_YET_VALID: 'Its first day has not come (har inte börjat gälla).',
  EXPIRED: 'Its last day has passed (har gått ut).',
  WITHDRAWN: 'Taken back by a signer (återkallat).',
} satisfies Record<GrantState, string>);
