// The settings of a school organisation's process.
import { ownerSettings } from '@hlt/shared/owner/owner-settings.ts';

export const schoolSettings = ownerSettings(4003);
