// What a process leader sends to publish a bulletin, and what names one.
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';

@InputType({ description: 'A link in a bulletin (länk).' })
export class BulletinLinkInput {
  @Field(() => String, { description: 'What it leads to, 120 characters at most (vart den leder).' })
  label: string;
  @Field(() => String, { description: 'Address, https only (adress).' })
  url: string;
}

@InputType({ description: 'Something that will happen (aktivitet).' })
export class BulletinEventInput {
  @Field(() => String, { description: 'What, 120 characters at most (vad).' })
  name: string;
  @Field(() => DateScalar, { description: 'The day (dag).' })
  day: string;
  @Field(() => String, { nullable: true, description: 'Where, 120 characters at most (plats).' })
  place?: string | null;
}

@InputType({ description: 'A bulletin to the area of the process leader who publishes it (meddelandeblad).' })
export class PublishBulletinInput {
  @Field(() => String, {
    description: 'Chosen by you, one for each bulletin: sent again with the same key, it is published once (nyckel).',
  })
  clientMutationId: string;
  @Field(() => String, { description: 'Title, 120 characters at most (rubrik).' })
  title: string;
  @Field(() => String, { description: 'Plain text, 8000 characters at most (text). Never about a child.' })
  body: string;
  @Field(() => [BulletinLinkInput], { defaultValue: [], description: 'Links, 20 at most (länkar).' })
  links: BulletinLinkInput[];
  @Field(() => [BulletinEventInput], { defaultValue: [], description: 'What will happen, 20 at most (aktiviteter).' })
  events: BulletinEventInput[];
}

@InputType({ description: 'One of your bulletins (ett meddelandeblad).' })
export class BulletinInput {
  @Field(() => ID, { description: 'The bulletin’s id (id).' })
  bulletinId: string;
}
