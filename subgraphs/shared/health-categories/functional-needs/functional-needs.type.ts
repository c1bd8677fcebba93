// What may leave of functional needs.
import { Directive, ObjectType } from 'type-graphql';
import { registerEnum } from '../../consent/category.type.ts';
import { itemOf, PersonalField } from '../../item/item.type.ts';
import type { FunctionalNeedsCode, FunctionalNeedsNeed } from './functional-needs.entity.ts';

const FunctionalNeedsCodeEnum = registerEnum<FunctionalNeedsCode>(
  'FunctionalNeedsCode',
  'Area of daily life, by ICF (ICF-område).',
  {
    LEARNING: 'Learning and applying knowledge (lärande).',
    TASKS_AND_DEMANDS: 'General tasks and demands (uppgifter och krav).',
    COMMUNICATION: 'Communication (kommunikation).',
    MOBILITY: 'Mobility (förflyttning).',
    SELF_CARE: 'Self-care (personlig vård).',
    DOMESTIC_LIFE: 'Domestic life (hemliv).',
    RELATIONSHIPS: 'Relationships (relationer).',
    SCHOOL_AND_PLAY: 'School and play (utbildning och lek).',
    COMMUNITY_LIFE: 'Community life (samhällsgemenskap).',
  },
);

const FunctionalNeedsNeedEnum = registerEnum<FunctionalNeedsNeed>(
  'FunctionalNeedsNeed',
  'How much support it takes (behov).',
  {
    SOME: 'Some (visst).',
    CONSIDERABLE: 'Considerable (stort).',
    EXTENSIVE: 'Extensive (omfattande).',
  },
);

const category = 'FUNCTIONAL_NEEDS';

@Directive('@shareable')
@ObjectType({
  description: 'What the child needs in one area of daily life, without diagnosis (funktion, ICF-område).',
  simpleResolvers: true,
})
export class FunctionalNeeds extends itemOf(category, FunctionalNeedsCodeEnum) {
  @PersonalField(category, () => FunctionalNeedsNeedEnum, 'How much support it takes (behov).')
  readonly need!: FunctionalNeedsNeed;

  @PersonalField(category, () => Boolean, 'Whether support is in place (stöd finns).')
  readonly supportInPlace!: boolean;

  @PersonalField(category, () => String, 'The chapter of activities and participation in ICF, d1 to d9 (ICF-kapitel).')
  readonly icfChapter!: string;
}
