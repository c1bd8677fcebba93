// A consultation as those who take part in it read it, and its answer as the guardian who raised it does.
import { Field, ObjectType } from 'type-graphql';
import type { Sector } from '@hlt/shared/consent/category.ts';
import { SectorEnum } from '@hlt/shared/consent/category.type.ts';
import type { AgeBand, ConsultationEnd } from '../cases/case-words.ts';
import { AgeBandEnum } from '../cases/case-words.type.ts';
import { CaseStateEnum, type CaseState } from '../process/case-process.type.ts';
import { ConsultationEndEnum } from './consultation.input.ts';

@ObjectType({ description: 'A de-identified consultation with its answer (avidentifierad fråga med svar).' })
export class ConsultationWork {
  @Field(() => AgeBandEnum, { description: 'Age band (åldersgrupp).' })
  ageBand: AgeBand;
  @Field(() => SectorEnum, { description: 'Sector that asks (sektor).' })
  sector: Sector;
  @Field(() => String, { description: 'Cause (orsak).' })
  cause: string;
  @Field(() => String, { description: 'Question (frågeställning).' })
  question: string;
  @Field(() => Date, { nullable: true, description: 'The meeting at which it is or was discussed (möte).' })
  discussedAt?: Date | null | undefined;
  @Field(() => String, { nullable: true, description: 'Answer (svar).' })
  answer?: string | null | undefined;
  @Field(() => Date, { nullable: true, description: 'Answered (besvarad).' })
  answeredAt?: Date | null | undefined;
  @Field(() => ConsultationEndEnum, { nullable: true, description: 'How it ended (avslut), when it has.' })
  closedAs?: ConsultationEnd | null | undefined;
}

@ObjectType({ description: 'The answer to a guardian’s question (svar på vårdnadshavarens fråga).' })
export class ConsultationAnswer {
  @Field(() => CaseStateEnum, { description: 'Where it stands (läge).' })
  state: CaseState;
  @Field(() => String, { description: 'The question as it was raised (frågan).' })
  question: string;
  @Field(() => String, { nullable: true, description: 'The answer (svar), when it is there.' })
  answer: string | null;
  @Field(() => Date, { nullable: true, description: 'Answered (besvarad).' })
  answeredAt: Date | null;
}
