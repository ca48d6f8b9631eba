import type { DayOrder } from "../../model/day-order.ts";
import type { Line } from "../clean/doc.ts";
import { type ReadDate, readDate } from "../dates.ts";
import type { Header, HeaderRule } from "./rule.ts";

const PUBLISHED =
  "first published|originally published|date published|publication date|publish date|date of publication|published(?: on| at)?|posted(?: on| at)?|date|released|issued|veröffentlicht(?: am)?|erschienen am|datum|publié le|date de publication|publicado(?: el| em)?|fecha|data|pubblicato il";
const CHANGED =
  "(?:last )?(?:updated|modified|edited|revised)(?: on| at)?|stand|aktualisiert(?: am)?|mis à jour le|actualizado(?: el)?|atualizado(?: em)?|aggiornato il";
const LABELLED = new RegExp(`^[\\W_]*(?:(${PUBLISHED})|(${CHANGED}))\\s*[:|–—-]?\\s+(.{4,80})$`, "iu");
/** What may stand in a line that is nothing but a date: names of days and months, times, zones, little words. */
const DATE_WORDS =
  /(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic|janv|févr|avr|juin|juil|août|déc|mär|mai|okt|dez)\p{L}{0,7}\b|(?:am|pm|a\.m|p\.m|gmt|utc|bst|[ecmp][sd]?t|cet|cest|ist|jst|uhr|at|on|the|of|de|um|à|a las|h|st|nd|rd|th))(?!\p{L})/giu;
const MAX_LENGTH = 90;
/** A day of publication before a bare day before a day of change. */
const RANK = { published: 3, bare: 2, changed: 1 } as const;

function headerOf(line: Line, order: DayOrder | null): Header | null {
  const found = partsOf(line.text, order);
  if (found === null) return null;
  const { written, date, rank } = found;
  const start = line.start + line.text.lastIndexOf(written);
  return { rule: "header/date-line", spans: [line], date: { ...date, span: { start, end: start + written.length } }, rank };
}

function partsOf(text: string, order: DayOrder | null): { written: string; date: ReadDate; rank: number } | null {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return null;
  const m = LABELLED.exec(text);
  const written = m ? m[3] : text;
  if (!isDateOnly(written)) return null;
  const date = readDate(written.replace(/^\W+/, ""), order);
  if (date.value === null) return null;
  return { written, date, rank: m === null ? RANK.bare : m[1] ? RANK.published : RANK.changed };
}

/** The day that a line gives which is a date and nothing else ("Published 10 May 2023"), as ISO 8601; null for any other line. */
export function dateInLine(text: string): string | null {
  return partsOf(text, null)?.date.value ?? null;
}

/** Whether a text is a date with nothing else: what is left without its words, numbers and marks is empty. */
function isDateOnly(text: string): boolean {
  return text.replace(DATE_WORDS, " ").replace(/[\d\s\p{P}年月日+|]/gu, "") === "";
}

/** "date 2023-05-10", "First Published: June 13, 2013", "Thursday, 1 February 2018" as a line of its own. */
export const dateLine: HeaderRule = ({ top, bottom, order }) =>
  [...top, ...bottom].map((line) => headerOf(line, order)).filter((h) => h !== null);
