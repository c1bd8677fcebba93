// What can be wrong with signing keys for the operator to put right. The sentences name no key material.

/** `retire` was asked about a key that is not there. */
export class UnknownKey extends Error {
  constructor(kid: string) {
    super(`There is no key ${kid}. List the keys with: npm run keys -- list`);
    this.name = 'UnknownKey';
  }
}

export class WrongKeyEncryptionKey extends Error {
  constructor(options?: ErrorOptions) {
    super(
      'The signing keys in the database are stored under another KEY_ENCRYPTION_KEY. Set that one; if it is lost, retire the ' +
        'PUBLISHED and then the ACTIVE key: npm run keys -- list, npm run keys -- retire <kid>',
      options,
    );
    this.name = 'WrongKeyEncryptionKey';
  }
}
