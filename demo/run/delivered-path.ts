// Where the demo's coordination tells that every consent has reached its owner.

export const deliveredPath = '/demo/delivered';
