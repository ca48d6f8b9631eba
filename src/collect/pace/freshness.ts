/**
 * How long an answer says that it stays fresh (RFC 9111: `Cache-Control: max-age` less `Age`, or else `Expires` less `Date`), in milliseconds,
 * at least 0; null where it does not say. Headers by their names in lower case.
 */
export function freshFor(headers: Readonly<Record<string, string>>): number | null {
  const control = headers["cache-control"] ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control);
  if (maxAge !== null) return Math.max(0, (Number(maxAge[1]) - (Number(headers.age) || 0)) * 1000);
  const ms = Date.parse(headers.expires ?? "") - Date.parse(headers.date ?? "");
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
