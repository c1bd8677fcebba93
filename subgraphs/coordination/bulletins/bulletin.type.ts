// A bulletin as it is read, and as its publisher follows it: how many have read it, never who.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import { connectionType } from '../connection/connection.type.ts';

@ObjectType({ description: 'A link in a bulletin (länk).' })
export class BulletinLink {
  @Field(() => String, { description: 'What it leads to (vart den leder).' })
  label: string;
  @Field(() => String, { description: 'Address, always https (adress).' })
  url: string;
}

@ObjectType({ description: 'Something that will happen, told in a bulletin (aktivitet).' })
export class BulletinEvent {
  @Field(() => String, { description: 'What (vad).' })
  name: string;
  @Field(() => DateScalar, { description: 'The day (dag).' })
  day: string;
  @Field(() => String, { nullable: true, description: 'Where (plats).' })
  place: string | null;
}

@ObjectType({ description: 'To how many a bulletin has gone, and how many have read it (läskvitton i antal).' })
export class BulletinReceipts {
  @Field(() => Int, { description: 'Coordinators who have got it (samordnare som har fått det).' })
  coordinators: number;
  @Field(() => Int, { description: 'Coordinators who have read it (samordnare som har läst).' })
  coordinatorsRead: number;
  @Field(() => Int, {
    description: 'Team members who have got it from their coordinator (medlemmar som har fått det).',
  })
  members: number;
  @Field(() => Int, { description: 'Team members who have read it (medlemmar som har läst).' })
  membersRead: number;
}

@ObjectType({ description: 'A bulletin (meddelandeblad) from a process leader to the teams of an area.' })
export class Bulletin {
  @Field(() => ID, { description: 'Id (id).' })
  id: string;
  @Field(() => String, { description: 'Title (rubrik).' })
  title: string;
  @Field(() => String, { description: 'Text, plain, with line breaks (text).' })
  body: string;
  @Field(() => [BulletinLink], { description: 'Links (länkar).' })
  links: BulletinLink[];
  @Field(() => [BulletinEvent], { description: 'What will happen (aktiviteter).' })
  events: BulletinEvent[];
  @Field(() => Date, { description: 'When it was published (publicerat).' })
  publishedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When you got it (mottaget); none for its publisher.' })
  receivedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When you marked it as read (läst); none: not yet.' })
  readAt: Date | null;
  @Field(() => Boolean, { description: 'Whether you have forwarded it to your team (vidarebefordrat).' })
  forwarded: boolean;
  @Field(() => BulletinReceipts, {
    nullable: true,
    description: 'How many have read it (läskvitton), for the process leader of the area; none for all others.',
  })
  receipts: BulletinReceipts | null;
  processAreaId: string;
}

export const BulletinConnection = connectionType(() => Bulletin, {
  name: 'Bulletin',
  description: 'Bulletins (meddelandeblad)',
});

@ObjectType({ description: 'What came of publishing, forwarding or reading a bulletin (resultat).' })
export class BulletinChange {
  @Field(() => Bulletin, { nullable: true, description: 'The bulletin as it is now; none when nothing was done.' })
  bulletin: Bulletin | null;
  @Field(() => Int, { description: 'How many have got it by this (antal mottagare nu).' })
  recipients: number;
  @Field(() => [Problem], { description: 'Why nothing was done (hinder); empty when it was.' })
  problems: Problem[];
}
