// A family without a case, whose guardians can sign in: to open one with. As `openCase` takes it. Nobody of them exists either.
import { units } from './units.ts';

const person = (givenName: string, personalIdentityNumber: string) =>
  ({ givenName, familyName: 'Sandberg', personalIdentityNumber }) as const;

export const newFamily = {
  child: {
    ...person('Love', '201403102393'),
    birthDate: '2014-03-10',
    placement: { schoolUnitId: units.school.id, municipalityCode: '2480', listedUnitId: units.healthCentre.id },
  },
  guardians: [person('Eva', '198305062385'), person('Jonas', '198111202399')],
} as const;
