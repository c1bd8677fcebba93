// The units that the demo families meet: some of the directory's examples, by their ids there.

export const units = {
  school: { id: 'umea-bjorkskolan', name: 'Björkskolan, Umeå' },
  preschool: { id: 'umea-blasippan', name: 'Blåsippans förskola, Umeå' },
  otherSchool: { id: 'vannas-alvskolan', name: 'Älvskolan, Vännäs' },
  studentHealth: { id: 'umea-elevhalsa', name: 'Elevhälsan Umeå' },
  otherStudentHealth: { id: 'vannas-elevhalsa', name: 'Elevhälsan Vännäs' },
  socialServices: { id: 'umea-socialtjanst', name: 'Socialtjänsten Umeå, barn och familj' },
  otherSocialServices: { id: 'vannas-socialtjanst', name: 'Socialtjänsten Vännäs, barn och familj' },
  healthCentre: { id: 'umea-halsocentral', name: 'Hälsocentralen Umeå' },
  otherHealthCentre: { id: 'vannas-halsocentral', name: 'Hälsocentralen Vännäs' },
  childHealthCentre: { id: 'umea-bvc', name: 'BVC Umeå' },
} as const;

export type DemoUnit = (typeof units)[keyof typeof units];
