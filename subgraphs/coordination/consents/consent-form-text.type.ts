// The text of a consent form: what the family reads before it signs, in plain Swedish.
import { Field, ObjectType } from 'type-graphql';
import { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { SignerCapacity } from './consent-words.ts';
import { SignerCapacityEnum } from './consent.type.ts';

@ObjectType({ description: 'A section of the form (avsnitt).' })
export class ConsentFormSection {
  @Field(() => String, { description: 'Heading (rubrik).' })
  heading: string;
  @Field(() => [String], { description: 'Its text, paragraph by paragraph (stycken).' })
  paragraphs: string[];
}

@ObjectType({ description: 'A line to sign on, or how it was signed (underskriftsrad).' })
export class ConsentFormSignature {
  @Field(() => String, { nullable: true, description: 'Name (namn); none on a form that is to be filled in by hand.' })
  name: string | null;
  @Field(() => SignerCapacityEnum, { description: 'In what capacity (egenskap).' })
  capacity: SignerCapacity;
  @Field(() => Boolean, { description: 'Whether there is an answer (besvarad); if not, leave room for a signature.' })
  answered: boolean;
  @Field(() => String, { description: 'Who signs, and how it stands, in Swedish (i klartext).' })
  inWords: string;
}

@ObjectType({ description: 'The form in plain Swedish (blankettens text), made from what was chosen.' })
export class ConsentFormText {
  @Field(() => String, { description: 'Title (rubrik).' })
  title: string;
  @Field(() => String, { description: 'Version of the wording (textens version).' })
  textVersion: string;
  @Field(() => [ConsentFormSection], { description: 'Sections (avsnitt), in order.' })
  sections: ConsentFormSection[];
  @Field(() => [ConsentFormSignature], { description: 'Lines to sign on (underskrifter).' })
  signatures: ConsentFormSignature[];
}

@ObjectType({ description: 'A form to be printed and filled in by hand (utkast till blankett): nothing is stored.' })
export class ConsentFormDraft {
  @Field(() => ConsentFormText, { nullable: true, description: 'The text (text); none when there are problems.' })
  text: ConsentFormText | null;
  @Field(() => [Problem], { description: 'What the choices lack (hinder); empty when there is a text.' })
  problems: Problem[];
}
