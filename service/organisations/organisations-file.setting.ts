// ORGANISATIONS_FILE: a list that cannot be used is told among the faults of all other settings, not after them.
import { z } from 'zod';
import { OrganisationsError, readOrganisations } from './organisations.ts';

export const organisationsFileSetting = z.string().superRefine((path, context) => {
  try {
    readOrganisations(path);
  } catch (error) {
    const message = error instanceof OrganisationsError ? error.message : 'the file cannot be read';
    context.addIssue({ code: 'custom', message });
  }
});
