// Where a page of a case is.

export const pageAddress = (name: string, caseId: string, query: Readonly<Record<string, string>>): string =>
  `/pages/${name}/${encodeURIComponent(caseId)}?${new URLSearchParams(query).toString()}`;
