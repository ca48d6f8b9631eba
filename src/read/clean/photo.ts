import type { Span } from "../../model/span.ts";
import type { Doc, Line } from "./doc.ts";
import { type CleanRule, lineRule, patternRule } from "./rule.ts";

/** Who pictures are credited to: agencies, picture libraries, platforms. General knowledge of the trade. */
const AGENCY =
  "AP|AFP|AAP|ANI|ANSA|APA|ATP|CP|dpa|DPA|EFE|EPA|EPA-EFE|IANS|KCNA|PA|PA Media|PA Wire|PTI|TASS|UPI|Reuters|REUTERS|Rex|REX|Rex Features|Shutterstock|SHUTTERSTOCK|Getty|GETTY|Getty Images|GETTY IMAGES|Getty Images/iStockphoto|iStock|iStockphoto|Alamy|ALAMY|Alamy Stock Photo|Alamy Live News|Agence France[- ]?[Pp]resse|Associated Press|The Associated Press|Press Association|The Canadian Press|Anadolu(?: Agency)?|Xinhua|Bloomberg|Kyodo(?: News)?|Yonhap|Sputnik|RIA Novosti|Ritzau|TT|NTB|Lehtikuva|Belga|ANP|Keystone|Action Images|Barcroft(?: Media)?|Caters|Corbis|Flickr|Facebook|Instagram|Twitter|YouTube|Google(?: Maps| Earth)?|Handout|HANDOUT|Imago|IMAGO|imago images|Magnum|MaxPPP|NurPhoto|Newscom|NASA|ESA|NOAA|USGS|Pexels|Pixabay|Unsplash|picture alliance|Picture-Alliance|Polaris|Pool|POOL|Redux|SIPA|Sipa USA|SWNS|Splash(?: News)?|USA TODAY(?: Sports)?|USA Today(?: Sports)?|VCG|WENN|Wikimedia(?: Commons)?|Wikipedia|Zuma|ZUMA(?: Press| Wire)?|file|File|FILE";
const LABELS =
  "photographs?|photos?|images?|pictures?|pics?|picture credit|photo credit|image credit|image source|photo source|credits?|illustrations?|graphics?|infographic|screengrab|screenshot|file photo|file image|file picture|file pic|representational image|foto|fotos|bild|bildquelle|crédit(?: photo)?|photo d['’]illustration|crédito|fotografía|foto de archivo|imagen|фото|写真".split(
    "|",
  );
/** As written in lower case, with a capital, in capitals. */
const LABEL = LABELS.flatMap((l) => [l, l[0].toUpperCase() + l.slice(1), ...(/^\w+$/.test(l) ? [l.toUpperCase()] : [])]).join("|");
/** Captions have a few sentences; a credit at the end of a longer line is taken alone. */
const MAX_CAPTION = 600;

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const LABELLED_LINE = new RegExp(
  `^[\\[(]?(?:${LABEL})(?:\\s+(?:by|courtesy(?: of)?|via|from|provided by|supplied by))?\\s*(?:[:|/]|\\b(?:by|courtesy|via)\\b)\\s*\\S.{0,160}$`,
  "iu",
);
/** "(Photo: X)", "(X via AP)", "(X/AFP)" at the end of a line. */
const BRACKETED = new RegExp(
  `(?:[\\[(]\\s?(?:${LABEL})\\s?(?:[:/|]|by|courtesy|via)\\s?[^()\\[\\]]{2,100}[\\])]|[\\[(][^()\\[\\]]{1,80}(?:/|\\bvia\\s|,\\s)\\s?(?:${AGENCY})(?:[,/]\\s?[Ff]ile(?: photo)?)?[\\])](?:\\s[\\[(](?:${AGENCY})[\\])])?)\\.?\\s*$`,
  "u",
);
/** "Photograph: X/Y", "X/Reuters", "X / Agence France-Presse", "via Shutterstock" without brackets at the end of a line. */
const OPEN = new RegExp(
  `(?:(?<=[.!?\\s])(?:Photograph|Photo|Image|Picture|Credit|Illustration|Foto|Photo credit|Image credit|Picture credit|Photo by|Image by)\\s?:\\s?[\\p{Lu}@][^.!?]{2,90}|(?:${NAME}\\s){1,4}?(?:${NAME})?\\s?/\\s?(?:${AGENCY})(?:\\s(?:via|/|for)\\s.{2,40})?|\\bvia\\s(?:${AGENCY}))\\.?\\s*$`,
  "u",
);
/** Agencies' captions of older pictures: "FILE - In this May 4, 2012, file photo, …". */
const FILE_PHOTO = /^FILE\s?[-–—]\s?\S/;
/** A caption that makes a statement of its own has a finite verb; these are the ones told without a tagger. */
const STATEMENT = /\b(?:is|are|was|were|has|have|had|will|would|said|says|found|did|does)\b/i;
const BARE_END = new RegExp(`[^.!?”"’]\\s[(](?:${AGENCY})(?:\\s?[/,]\\s?(?:${AGENCY}))?[)]$`, "u");
const AGENCY_START = new RegExp(`^(?:${AGENCY})(?::\\s?(?:${AGENCY}))?(?:\\s|$)\\p{Lu}`, "u");
/** "FINANCE SCHOOL•GETTY Traders …": two owners of a picture. */
const OWNERS_START = new RegExp(`^[\\p{Lu}\\s'.&-]{2,60}[•|]\\s?(?:${AGENCY})\\s\\p{Lu}`, "u");
const AGENCY_ONLY = new RegExp(`^[\\[(]?(?:[\\p{Lu}][\\p{L}'.-]*\\s){0,3}(?:${AGENCY})(?:\\s?[/,|•]\\s?(?:${AGENCY}))*[\\])]?$`, "u");

/** A picture of a gallery, as its pages flatten them. */
const GALLERY = /\b(?:hide|show) caption \d{1,3} of \d{1,3}$/i;

/** "Photograph: Jane Doe/The Valley Post", "(Image: Getty Images)", "Foto: dpa" as a line. */
export const photoCreditLine = lineRule(
  "clean/photo-credit",
  "photo credit",
  (line) => line.text.length <= 200 && (LABELLED_LINE.test(line.text) || AGENCY_ONLY.test(line.text) || GALLERY.test(line.text)),
);

/**
 * A caption that ends with its credit: "Firefighters at the harbour on Sunday. (Jane Doe/AP)". In a long line, and where the caption makes
 * a statement of its own, the credit alone.
 */
export const captionWithCredit: CleanRule = {
  id: "clean/caption",
  reason: "caption with credit",
  find: (doc: Doc) =>
    doc.lines.flatMap((line): readonly Span[] => {
      const tail = line.text.slice(-220);
      const bracketed = BRACKETED.exec(tail);
      const m = bracketed ?? OPEN.exec(tail);
      if (m === null) return line.text.length <= MAX_CAPTION && isBareCaption(line) ? [line] : [];
      const caption = line.text.slice(0, line.text.length - tail.length + m.index);
      const states = STATEMENT.test(caption) && (bracketed === null || /[.!?]["”’]?\s*$/.test(caption));
      const whole = line.text.length <= MAX_CAPTION && (!states || FILE_PHOTO.test(line.text));
      return whole ? [line] : [{ start: line.end - tail.length + m.index, end: line.end }];
    }),
};

/** "Screenshot of the ministry's account (PA)"; "EPA Police at the gate"; "FINANCE SCHOOL•GETTY Traders at work": none ends as a sentence. */
function isBareCaption(line: Line): boolean {
  if (BARE_END.test(line.text.slice(-120)) || FILE_PHOTO.test(line.text)) return true;
  if (line.ended || line.words > 40) return false;
  return OWNERS_START.test(line.text.slice(0, 140)) || (AGENCY_START.test(line.text.slice(0, 140)) && !REPORTING.test(line.text));
}

/** "Bloomberg News reported …": there the agency is spoken of. */
const REPORTING = /^.{0,60}\b(?:reported|reports|said|says|wrote|quoted|cited|has|had|is|was)\b/;

/** Labels that some broadcasters' pages put before captions when flattened: "Image copyright Jane Doe Image caption". The caption stays. */
export const mediaLabel = patternRule(
  "clean/media-label",
  "caption label",
  /^(?:(?:image|media) (?:copyright|source) .{1,60}?(?:(?: image| media) caption\b,?|$)|image caption\b,?|media (?:playback is (?:not supported|unsupported) on (?:your|this) device)?(?:\s*media)?\s*caption\b,?|media playback is (?:not supported|unsupported) on (?:your|this) device|enlarge this image(?: toggle caption)?.{0,120}$|(?:toggle|hide) caption.{0,100}$|this video (?:is not available|can ?not be played).{0,40}$|your browser does not support.{0,80}$|(?:please enable javascript|javascript (?:is|must be)).{0,100}$)/giu,
  MAX_CAPTION,
);

/**
 * The credit that a flattened caption leaves behind its last sentence: "… at the harbour. University of Elmbridge". The word before the full
 * stop has five letters or more, so that titles ("Gov.", "Gen.") do not end the sentence.
 */
export const trailingCredit = patternRule(
  "clean/trailing-credit",
  "photo credit",
  /(?<=\p{L}{5,30}\.["”’]?\s)(\p{Lu}[\p{L}'’-]*\p{Ll}(?:\s(?:\p{Lu}[\p{L}'’-]*\p{Ll}|of|the|and|for|de|&|\/)){1,5})$/gu,
  MAX_CAPTION,
);
