// The closed lists of a consent form.
export const signerCapacities = ['GUARDIAN', 'CHILD'] as const;
export type SignerCapacity = (typeof signerCapacities)[number];

export const signatureMethods = ['ELECTRONIC', 'PAPER'] as const;
export type SignatureMethod = (typeof signatureMethods)[number];
