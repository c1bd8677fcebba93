// A problem that a mutation was expected to meet: data, not an error, in words that a person can act on.
import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** What is wrong and what to do, in both languages; `field` is the path of the input field, such as "item.summary". */
@Directive('@shareable')
@ObjectType({
  description: 'Why a change was not made (hinder). Nothing was changed; correct what it says and try again.',
  simpleResolvers: true,
})
export class Problem {
  @Field(() => String, { description: 'A fixed word for programs, in capitals (kod).' })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The input field that it is about (fält); none when it is about the whole.',
  })
  readonly field!: string | null;

  @Field(() => String, {
    description: 'In Swedish: what is wrong, and what to do (vad som är fel och vad man kan göra).',
  })
  readonly message!: string;

  @Field(() => String, { description: 'In English: what is wrong, and what to do.' })
  readonly messageEnglish!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'With the code CONFLICT: the version that is there now (nuvarande version).',
  })
  readonly currentVersion?: number;
}
