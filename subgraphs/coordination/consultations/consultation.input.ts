// What is sent to raise a de-identified consultation, discuss it, answer it and close it.
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { registerEnum, SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { AgeBand, Cause, ConsultationEnd } from '../cases/case-words.ts';
import { AgeBandEnum, CauseEnum } from '../cases/case-words.type.ts';

export const ConsultationEndEnum = registerEnum(
  'ConsultationEnd',
  'How a consultation ended (hur frågan avslutades).',
  {
    ANSWERED: 'With an answer (besvarad).',
    CONSENT_GIVEN: 'The family has consented: a case takes its place (samtycke finns, ett ärende tar vid).',
    NO_LONGER_NEEDED: 'It is needed no more (behövs inte längre).',
  } satisfies Record<ConsultationEnd, string>,
);

const acknowledged = {
  defaultValue: [] as string[],
  description: 'The codes of the warnings that you have read and judged (bekräftade varningar).',
};

@InputType({
  description:
    'A worry raised without consent (avidentifierad fråga): nothing that leads to a child. A report of concern goes elsewhere.',
})
export class RaiseConcernInput {
  @Field(() => String, {
    description:
      'Chosen by you, 1–100 characters: sent again with the same key, it is raised once (nyckel). A guardian’s: at least 16, at random.',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The team that is asked (HLT-team); see `suggestTeam`.' })
  teamId: string;
  @Field(() => AgeBandEnum, { description: 'Age band (åldersgrupp).' })
  ageBand: AgeBand;
  @Field(() => SectorEnum, {
    nullable: true,
    description:
      'For a guardian: which service it would turn to (sektor), the school unless told. A professional’s is known.',
  })
  sector?: Sector | null;
  @Field(() => CauseEnum, { description: 'Cause (orsak).' })
  cause: Cause;
  @Field(() => String, { description: 'The question, 2000 characters at most, with nobody’s name (frågeställning).' })
  question: string;
  @Field(() => [String], acknowledged)
  acknowledgedWarnings: string[];
}

@InputType({ description: 'Which consultation (vilken avidentifierad fråga).' })
export class ConsultationInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version that you have read (ärendets version).' })
  caseVersion?: number | null;
}

@InputType({ description: 'A consultation for the agenda of a meeting (fråga till ett möte).' })
export class DiscussConsultationInput extends ConsultationInput {
  @Field(() => ID, { description: 'One of the team’s coming meetings (mötets id).' })
  meetingId: string;
}

@InputType({ description: 'The answer to a consultation (svar).' })
export class AnswerConsultationInput extends ConsultationInput {
  @Field(() => String, { description: 'The answer, 4000 characters at most, with nobody’s name (svar).' })
  answer: string;
  @Field(() => [String], acknowledged)
  acknowledgedWarnings: string[];
}

@InputType({ description: 'The end of a consultation (avslut av frågan).' })
export class CloseConsultationInput extends ConsultationInput {
  @Field(() => ConsultationEndEnum, { description: 'How it ended (hur den avslutades).' })
  as: ConsultationEnd;
}
