// Which rules decided: stands in every log entry (domain rule 17). Changes with anything that changes a decision.
export const policyVersion = '2026-11-22';
