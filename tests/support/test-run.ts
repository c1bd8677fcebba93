// Of one run of the tests, all workers together.
export const testRunVariable = 'HLT_TEST_RUN';

export const testRun = (): string => process.env[testRunVariable] ?? 'alone';
