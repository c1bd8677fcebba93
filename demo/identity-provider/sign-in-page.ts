// The sign-in page: choose who you are. Swedish first, English under.
import type { DemoPerson } from '../people.ts';
import { peopleWhoSignIn } from './accounts.ts';

export function signInPage(): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Logga in i demon · Sign in to the demo</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; }
h1 { font-size: 1.5rem; margin-bottom: 0.25rem; }
p { margin: 0 0 1.5rem; }
button { display: block; width: 100%; margin: 0 0 0.5rem; padding: 0.6rem 1rem; text-align: left; font: inherit;
  color: inherit; background: #f4f6f8; border: 1px solid #8895a3; border-radius: 0.4rem; cursor: pointer; }
button:hover, button:focus { background: #dfe8f1; outline: 2px solid #005ea2; }
span { display: block; color: #4a5560; font-size: 0.9rem; }
</style>
</head>
<body>
<h1>Välj vem du loggar in som</h1>
<p>Alla personer är påhittade. <span lang="en">Choose who you sign in as. Nobody of them exists.</span></p>
<form method="post">
${peopleWhoSignIn.map(choice).join('\n')}
</form>
</body>
</html>
`;
}

const choice = ({ key, name, swedish, english }: DemoPerson): string =>
  `<button name="person" value="${key}"><b>${name}</b><span>${swedish}</span><span lang="en">${english}</span></button>`;
