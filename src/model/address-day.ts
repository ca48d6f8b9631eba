/** ".../2019/nov/18/..." or ".../2019-11-18-...": a day between slashes, with a year of the web. */
const IN_ADDRESS = /\/((?:19[89]|20[0-8])\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/_.-]|$)/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that an address gives in its path, as many outlets build them, as ISO 8601; null where there is none. */
export function dayInAddress(url: string): string | null {
  const m = IN_ADDRESS.exec(url.slice(0, 500));
  if (m === null) return null;
  const month = /^\d/.test(m[2]) ? Number(m[2]) : MONTHS.indexOf(m[2].slice(0, 3).toLowerCase()) + 1;
  const day = `${m[1]}-${String(month).padStart(2, "0")}-${m[3].padStart(2, "0")}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
