// Said where a professional looks for whom to call: a report of concern (orosanmälan) is never in the hub (domain rule 18).

export const reportOfConcern = {
  swedish:
    'Misstänker du att ett barn far illa? Gör genast en orosanmälan direkt till socialtjänsten (SoL 19:1). Den kräver inget ' +
    'samtycke, går aldrig genom hubben och syns aldrig här.',
  english:
    'Do you suspect that a child is ill-treated? Report it at once, directly to social services (SoL 19:1). A report needs no ' +
    'consent, never goes through the hub and is never seen here.',
};
