// What somebody is called, first name and family name: professionals, guardians and children alike.

export const fullName = ({ givenName, familyName }: { givenName: string; familyName: string }): string =>
  `${givenName} ${familyName}`;
