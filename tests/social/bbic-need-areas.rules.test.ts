// The sides of the BBIC triangle.
import { expect, test } from 'vitest';
import { bbicNeedAreasCodes } from '@hlt/social/bbic-need-areas/bbic-need-areas.entity.ts';
import { sideOf } from '@hlt/social/bbic-need-areas/bbic-need-areas.rules.ts';

test('each area stands on its side of the triangle', () => {
  const onSide = (side: string): string[] => bbicNeedAreasCodes.filter((code) => sideOf(code) === side);
  expect(onSide('CHILD_DEVELOPMENT')).toEqual(['HEALTH', 'EDUCATION', 'EMOTIONS_AND_BEHAVIOUR', 'SOCIAL_RELATIONS']);
  expect(onSide('PARENTING_CAPACITY')).toEqual([
    'BASIC_CARE',
    'STIMULATION_AND_GUIDANCE',
    'EMOTIONAL_AVAILABILITY',
    'SAFETY',
  ]);
  expect(onSide('FAMILY_AND_ENVIRONMENT')).toEqual(['FAMILY_SITUATION', 'SOCIAL_NETWORK']);
});
