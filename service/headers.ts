// Names of the hub's own HTTP headers.

/** A fresh UUID for each operation at the gateway; every subgraph call of that operation carries it. */
export const transactionHeader = 'x-hlt-transaction';
