// The settings of a social services process.
import { ownerSettings } from '@hlt/shared/owner/owner-settings.ts';

export const socialSettings = ownerSettings(4005);
