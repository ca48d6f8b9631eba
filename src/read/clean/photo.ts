import type { Span } from "../../model/span.ts";
import type { Doc, Line } from "./doc.ts";
import { type CleanRule, lineRule, patternRule } from "./rule.ts";

/** Who pictures are credited to: agencies, picture libraries, platforms. General knowledge of the trade. */
const AGENCY =
  "AP|AFP|AAP|ANI|ANSA|APA|ATP|CP|dpa|DPA|EFE|EPA|EPA-EFE|IANS|KCNA|PA|PA Media|PA Wire|PTI|TASS|UPI|Reuters|REUTERS|Rex|REX|Rex Features|Shutterstock|SHUTTERSTOCK|Getty|GETTY|Getty Images|GETTY IMAGES|Getty Images/iStockphoto|iStock|iStockphoto|Alamy|ALAMY|Alamy Stock Photo|Alamy Live News|Agence France[- ]?Presse|Associated Press|The Associated Press|Press Association|The Canadian Press|Anadolu(?: Agency)?|Xinhua|Bloomberg|Kyodo(?: News)?|Yonhap|Sputnik|RIA Novosti|Ritzau|TT|NTB|Lehtikuva|Belga|ANP|Keystone|Action Images|Barcroft(?: Media)?|Caters|Corbis|Flickr|Facebook|Instagram|Twitter|YouTube|Google(?: Maps| Earth)?|Handout|HANDOUT|Imago|IMAGO|imago images|Magnum|MaxPPP|NurPhoto|Newscom|NASA|ESA|NOAA|USGS|Pexels|Pixabay|Unsplash|picture alliance|Picture-Alliance|Polaris|Pool|POOL|Redux|SIPA|Sipa USA|SWNS|Splash(?: News)?|USA TODAY(?: Sports)?|USA Today(?: Sports)?|VCG|WENN|Wikimedia(?: Commons)?|Wikipedia|Zuma|ZUMA(?: Press| Wire)?|file|File|FILE";
const LABEL =
  "photographs?|photos?|images?|pictures?|pics?|picture credit|photo credit|image credit|image source|photo source|credits?|illustrations?|graphics?|infographic|screengrab|screenshot|file (?:photo|image|picture|pic)|representational image|foto|fotos|bild|bildquelle|crédit(?: photo)?|photo d(?:'|’)illustration|crédito|fotografía|foto de archivo|imagen|foto:|фото|写真";
/** Captions have a few sentences; a credit at the end of a longer line is taken alone. */
const MAX_CAPTION = 600;

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const LABELLED_LINE = new RegExp(
  `^[\\[(]?(?:${LABEL})(?:\\s+(?:by|courtesy(?: of)?|via|from|provided by|supplied by))?\\s*(?:[:|/]|\\b(?:by|courtesy|via)\\b)\\s*\\S.{0,160}$`,
  "iu",
);
/** "(Photo: X)", "Photograph: X/Y", "(X via AP)", "(X/AFP)", "X/Reuters", "X / Agence France-Presse" at the end of a line. */
const CREDIT_END = new RegExp(
  `(?:[\\[(]\\s?(?:${LABEL})\\s?(?:[:/|]|by|courtesy|via)\\s?[^()\\[\\]]{2,100}[\\])]|(?<=[.!?\\s])(?:Photograph|Photo|Image|Picture|Credit|Illustration|Foto|Photo credit|Image credit|Picture credit|Photo by|Image by)\\s?:\\s?[\\p{Lu}@][^.!?]{2,90}|[\\[(][^()\\[\\]]{1,80}(?:/|\\bvia\\s|,\\s)\\s?(?:${AGENCY})(?:[,/]\\s?[Ff]ile(?: photo)?)?[\\])](?:\\s[\\[(](?:${AGENCY})[\\])])?|(?:${NAME}\\s){1,4}?(?:${NAME})?\\s?/\\s?(?:${AGENCY})(?:\\s(?:via|/|for)\\s.{2,40})?|\\bvia\\s(?:${AGENCY}))\\.?\\s*$`,
  "u",
);
const BARE_END = new RegExp(`[^.!?”"’]\\s[\\[(](?:${AGENCY})(?:\\s?[/,]\\s?(?:${AGENCY}))?[\\])]$`, "u");
const AGENCY_START = new RegExp(`^(?:[\\p{Lu}\\s'.&-]{2,60}[•|]\\s?)?(?:${AGENCY})(?::\\s?(?:${AGENCY}))?(?:\\s|$)\\p{Lu}`, "u");
const AGENCY_ONLY = new RegExp(`^[\\[(]?(?:[\\p{Lu}][\\p{L}'.-]*\\s){0,3}(?:${AGENCY})(?:\\s?[/,|•]\\s?(?:${AGENCY}))*[\\])]?$`, "u");

/** "Photograph: Jane Doe/The Valley Post", "(Image: Getty Images)", "Foto: dpa" as a line. */
export const photoCreditLine = lineRule(
  "clean/photo-credit",
  "photo credit",
  (line) => line.text.length <= 200 && (LABELLED_LINE.test(line.text) || AGENCY_ONLY.test(line.text)),
);

/** A caption that ends with its credit: "Firefighters at the harbour on Sunday. (Jane Doe/AP)". In a long line the credit alone. */
export const captionWithCredit: CleanRule = {
  id: "clean/caption",
  reason: "caption with credit",
  find: (doc: Doc) =>
    doc.lines.flatMap((line): readonly Span[] => {
      const tail = line.text.slice(-220);
      const m = CREDIT_END.exec(tail);
      if (m) return line.text.length <= MAX_CAPTION ? [line] : [{ start: line.end - tail.length + m.index, end: line.end }];
      return line.text.length <= MAX_CAPTION && isBareCaption(line) ? [line] : [];
    }),
};

/** "Screenshot of the ministry's account (PA)"; "EPA Police at the gate"; "FINANCE SCHOOL•GETTY Traders at work": none ends as a sentence. */
function isBareCaption(line: Line): boolean {
  return BARE_END.test(line.text.slice(-120)) || (!line.ended && AGENCY_START.test(line.text.slice(0, 140)));
}

/** Captions as the pages of some broadcasters flatten them. */
export const mediaCaption = lineRule(
  "clean/media-caption",
  "caption",
  (line) =>
    line.text.length <= MAX_CAPTION &&
    /^(?:image (?:copyright|caption|source)|media (?:caption|playback is (?:not supported|unsupported))|enlarge this image|toggle caption|hide caption|caption\b.{0,3}$|video (?:caption|player)|play(?:back)? (?:video|is not supported)|this video (?:is|can)\b.{0,20}\bnot\b|your browser does not support|javascript (?:is|must be)|please enable javascript)/i.test(
      line.text,
    ),
);

/** The credit that a flattened caption leaves behind its last sentence: "… at the harbour. University of Elmbridge". */
export const trailingCredit = patternRule(
  "clean/trailing-credit",
  "photo credit",
  new RegExp(`(?<=[.!?]["”’]?\\s)((?:${NAME})(?:\\s(?:${NAME}|of|the|and|for|de|&|/)){1,5})$`, "gu"),
  MAX_CAPTION,
);
