// Settings of every session of a connection address, by PostgreSQL's `options`; what the address has already stays.
export function withSessionSettings(url: string, settings: Readonly<Record<string, string>>): string {
  const wanted = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  if (wanted.length === 0) return url;
  const given = /[?&]options=([^&]*)/.exec(url)?.[1] ?? '';
  const bare = url
    .replace(/([?&])options=[^&]*/, '$1')
    .replace('?&', '?')
    .replace(/[?&]$/, '');
  const options = [decodeURIComponent(given.replaceAll('+', ' ')), ...wanted].filter((part) => part !== '').join(' ');
  return `${bare}${bare.includes('?') ? '&' : '?'}options=${encodeURIComponent(options)}`;
}
