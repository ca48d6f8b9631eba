/** Units of measure by the words for them, in the form that `Quantity.unit` carries. General usage. */
const UNITS: readonly (readonly [string, string])[] = [
  ["m", "m metre meter metres meters"],
  ["km", "km kilometre kilometer kilometres kilometers kms"],
  ["cm", "cm centimetre centimeter centimetres centimeters"],
  ["mm", "mm millimetre millimeter millimetres millimeters"],
  ["mile", "mile miles mi"],
  ["ft", "ft foot feet"],
  ["in", "inch inches"],
  ["yd", "yard yards"],
  ["kg", "kg kilogram kilograms kilo kilos"],
  ["g", "gram grams"],
  ["t", "tonne tonnes"],
  ["ton", "ton tons"],
  ["lb", "lb lbs"],
  ["oz", "ounce ounces"],
  ["l", "litre liter litres liters"],
  ["gal", "gallon gallons"],
  ["ha", "hectare hectares"],
  ["acre", "acre acres"],
  ["mph", "mph"],
  ["km/h", "kph km/h kmh"],
  ["second", "second seconds"],
  ["minute", "minute minutes min mins"],
  ["hour", "hour hours hrs hr"],
  ["day", "day days"],
  ["week", "week weeks"],
  ["month", "month months"],
  ["year", "year years"],
  ["decade", "decade decades"],
  ["%", "% percent pct"],
  ["USD", "dollar dollars"],
  ["EUR", "euro euros"],
  ["GBP", "pound pounds"],
  ["JPY", "yen"],
  ["CNY", "yuan renminbi"],
  ["INR", "rupee rupees"],
  ["RUB", "rouble roubles ruble rubles"],
];
const BY_WORD = new Map(UNITS.flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)));
const CURRENCY_SIGNS = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["a$", "AUD"],
  ["c$", "CAD"],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
]);
/** Letters glued to a sum of money: "$7m", "£4.2bn", "$50k". */
export const MONEY_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
]);

export const PERCENT = "%";

/** Unit that a lower-case word stands for; null for other words. A full stop may be glued to it: "40m." */
export function unitOf(word: string): string | null {
  return BY_WORD.get(word) ?? BY_WORD.get(word.replace(/\.$/, "")) ?? null;
}

/** ISO 4217 code of a currency sign; null for other tokens. */
export function currencyOf(sign: string): string | null {
  return CURRENCY_SIGNS.get(sign) ?? null;
}

const TIME = new Set(["second", "minute", "hour", "day", "week", "month", "year", "decade"]);

/** Whether the unit measures time. */
export function isTimeUnit(unit: string): boolean {
  return TIME.has(unit);
}
