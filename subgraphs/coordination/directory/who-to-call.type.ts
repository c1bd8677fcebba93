// The answer to "who do I call?": a function for one sector in one municipality, and what to do when there is none.
import { Field, ObjectType } from 'type-graphql';
import { Contact, Municipality, Team, WayIn } from './directory.type.ts';

@ObjectType({ description: 'Whom to call in a municipality about a sector (vem ringer jag?).' })
export class WhoToCall {
  @Field(() => Municipality, { description: 'The municipality (kommun).' })
  municipality: Municipality;
  @Field(() => [Contact], { description: 'Whom to call (kontakter), by function; empty when none is written down.' })
  contacts: Contact[];
  @Field(() => [Team], { description: 'The municipality’s HLT teams (HLT-team).' })
  teams: Team[];
  @Field(() => WayIn, { description: '“En väg in”, with the contacts of every sector; it always holds.' })
  wayIn: WayIn;
  @Field(() => String, { description: 'What to do, in Swedish (så gör du).' })
  sentence: string;
  @Field(() => String, { description: 'The same in English.' })
  sentenceEnglish: string;
}
