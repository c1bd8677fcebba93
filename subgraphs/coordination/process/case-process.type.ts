// How a case goes: what is done, agreed and to be done. The team's own, apart from what the organisations know.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { CaseStage } from '../cases/case-words.ts';
import type { CaseActor } from '../cases/may-work-in-case.rules.ts';
import type { Standing } from '../cases/case-opener.ts';
import type { State } from './steps.rules.ts';

export type CaseState = CaseStage | 'CLOSED';

export const CaseStateEnum = registerEnum('CaseState', 'Where the case stands in the process (läge i processen).', {
  RAISED: 'A de-identified consultation has been raised (avidentifierad fråga ställd).',
  DISCUSSED: 'It is to be or has been discussed at a meeting (diskuterad).',
  ANSWERED: 'It has been answered (besvarad).',
  OPENED: 'Opened with identity and consent (öppnat med samtycke).',
  MEETING_PLANNED: 'On the agenda of a meeting (möte planerat).',
  MEETING_HELD: 'A meeting has been held (möte hållet).',
  CLOSED: 'Closed (avslutat).',
} satisfies Record<CaseState, string>);

@ObjectType({ description: 'How the case goes (ärendets gång): the team’s own notes of it, as you may see them.' })
export class CaseProcess {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => CaseStateEnum, { description: 'Where it stands (läge).' })
  state: CaseState;
  @Field(() => Int, { description: 'Rises with every change of the case itself (version); send it as `caseVersion`.' })
  version: number;
  @Field(() => [String], {
    description:
      'The steps that take the case on from here and that you may take (möjliga steg), by mutation; what changes no state, such as sendMessage, is not among them.',
  })
  legalSteps: string[];
  standing: Standing;
  actor: CaseActor;
}

/** As the state machine knows it. */
export const stateOf = ({ case: { status }, stage }: Standing): State<'CASE'> | State<'CONSULTATION'> =>
  status === 'CLOSED' ? 'CLOSED' : stage;
