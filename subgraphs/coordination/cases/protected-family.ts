// How a statement asks whether a family has a protected identity: the child has one, or any of its guardians (domain rule 14).

/** `childId`: the column that names the child; false where it names none. */
export const familyIsProtected = (childId: string): string => `(
  exists (select 1 from child pc where pc.id = ${childId} and pc.protected_identity)
  or exists (select 1 from guardian pg where pg.child_id = ${childId} and pg.protected_identity))`;
