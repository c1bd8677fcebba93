// The settings of a healthcare process.
import { ownerSettings } from '@hlt/shared/owner/owner-settings.ts';

export const healthcareSettings = ownerSettings(4007);
