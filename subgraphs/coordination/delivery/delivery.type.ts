// How far a consent has come to its discloser: nothing is released by what has not arrived.
import { Field, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { deliveryState, type DeliveryRecord, type DeliveryState } from './delivery.rules.ts';
import { deliverySentences } from './delivery-sentences.ts';

const DeliveryStateEnum = registerEnum('DeliveryState', 'How a consent stands at its discloser (leveransläge).', {
  DELIVERED: 'The organisation has acknowledged the newest version (mottaget).',
  WAITING: 'On its way (på väg).',
  FAILING: 'Could not be delivered; it is tried again (går inte att lämna).',
  NOT_NEEDED: 'Nobody has signed yet, so there is nothing to deliver (inget att lämna).',
} satisfies Record<DeliveryState, string>);

@ObjectType({ description: 'The delivery of a consent to its discloser (leverans av samtycket).' })
export class ConsentDelivery {
  @Field(() => DeliveryStateEnum, { description: 'State (läge).' })
  state: DeliveryState;
  @Field(() => Int, {
    nullable: true,
    description: 'The version that the organisation has acknowledged (mottagen version).',
  })
  version: number | null;
  @Field(() => Date, { nullable: true, description: 'When it acknowledged that version (mottaget).' })
  deliveredAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was last sent (senaste försök).' })
  lastAttemptAt: Date | null;
  @Field(() => String, { description: 'In Swedish, with what to do (förklaring).' })
  message: string;
  @Field(() => String, { description: 'In English, with what to do.' })
  messageEnglish: string;
}

export const deliveryOf = (grant: ConsentGrant, record: DeliveryRecord | undefined): ConsentDelivery => ({
  ...inState(deliveryState(grant, record)),
  version: record?.acknowledgedVersion ?? null,
  deliveredAt: record?.acknowledgedAt ?? null,
  lastAttemptAt: record?.lastAttemptAt ?? null,
});

export const nothingToDeliver = (): ConsentDelivery => ({
  ...inState('NOT_NEEDED'),
  ...{ version: null, deliveredAt: null, lastAttemptAt: null },
});

const inState = (state: DeliveryState) => ({
  state,
  message: deliverySentences[state].swedish,
  messageEnglish: deliverySentences[state].english,
});
