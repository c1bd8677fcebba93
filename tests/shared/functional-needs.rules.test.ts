// The ICF chapter of a need.
import { expect, test } from 'vitest';
import { functionalNeedsCodes } from '@hlt/shared/health-categories/functional-needs/functional-needs.entity.ts';
import { icfChapterOf } from '@hlt/shared/health-categories/functional-needs/functional-needs.rules.ts';

test('every area of life has a chapter of its own in ICF', () => {
  expect(functionalNeedsCodes.map(icfChapterOf)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9']);
});
