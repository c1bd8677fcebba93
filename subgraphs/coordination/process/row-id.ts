// The id of something in a case or a team, as a client gives it: what cannot be an id is the id of nothing.
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isRowId = (given: string): boolean => uuid.test(given);
