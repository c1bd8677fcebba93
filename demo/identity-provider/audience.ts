// What the demo's access tokens are for, and how long they live.

export const demoAudience = 'https://hlt-hub.example/graphql';
export const tokenLifetimeSeconds = 3_600;
export const hubScope = 'hub';
