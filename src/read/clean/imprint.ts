import type { Span } from "../../model/span.ts";
import { type Doc, piecesOf } from "./doc.ts";
import { type CleanRule, lineRule, patternRule } from "./rule.ts";

const COPYRIGHT =
  /^[\W_]*(?:(?:©|copyright\b|\(c\))\s*(?:©|\(c\))?\s*\d{4}|all rights reserved\b|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)|\b(?:material|content|article|story|report) may not be (?:published|reproduced|copied|redistributed|reprinted)\b|\bmay not be published, broadcast\b|\bthis (?:article|story|piece|post|report) (?:was )?(?:originally|first) (?:appeared|published|ran)\b|\b(?:den |der )?originalartikel (?:gibt es|erschien|finden sie)\b|\brepublished (?:from|with permission|under)\b|\bread the original article\b/iu;

/** "Copyright The Valley Post": a name follows, in capitals. */
const NAMED = /^[\W_]*(?:©|Copyright|COPYRIGHT)\s?(?:©\s?)?(?:by\s)?\p{Lu}/u;

/** "Copyright 2017 The Valley Post. All rights reserved. This material may not be published …": the pieces of a line that say so. */
export const copyright: CleanRule = {
  id: "clean/copyright",
  reason: "copyright notice",
  find: (doc: Doc) =>
    doc.lines.flatMap((line): readonly Span[] => {
      if (
        line.text.length > 2000 ||
        !/©|\(c\)|copyright|rights reserved|may not be|appeared|published|originalartikel|original article|vorbehalten|droits|derechos/i.test(
          line.text,
        )
      )
        return [];
      return piecesOf(line).filter((p) => p.text.length < 300 && (COPYRIGHT.test(p.text) || NAMED.test(p.text)));
    }),
};

/** "(Reporting by Jane Doe; Editing by John Roe)", with or without brackets, at the end of a line or as a line. */
export const deskCredit = patternRule(
  "clean/desk-credit",
  "desk credit",
  /(?:^|(?<=[.!?"”’]\s))(?:[([]\s?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|reported|production|graphics|research|source)\b\s?(?:and \w+ )?(?:by|from|:)|with (?:inputs?|reporting|files|additional reporting|agency inputs) (?:from|by))[^()[\]]{2,500}(?:\([^()]{0,100}\)[^()]{0,200})?[)\]]?|(?:additional |further )?(?:reporting|writing|editing) by [^.!?]{2,200}(?:; ?editing by [^.!?]{2,100})?\.?)$/giu,
  6000,
);

const ABOUT =
  /\b(?:is|are) (?:an?|the) (?:[\w'’-]+ ){0,5}(?:media outlet|news (?:outlet|site|website|organi[sz]ation|service|agency|platform|portal)|newsroom|publication|magazine|newspaper|broadcaster|publisher)\b[^.]{0,200}\b(?:journalis\w+|stories|reporting|editorial|readers?|strives?|dedicated|mission|covers?|covering|founded|brings|delivers|committed|provid\w+)/i;
const DISCLAIMER =
  /^[\W_]*(?:disclaimer|disclosure|haftungsausschluss|avertissement|descargo de responsabilidad)\b|\b(?:views|opinions) expressed (?:in this|here|by the author|are (?:those|solely))|\bnot (?:intended to (?:provide|be|constitute)|constitute|be (?:taken|construed|considered) as) (?:[\w, ]+ )?(?:advice|an offer)\b|\b(?:conduct|do) your own (?:thorough )?research\b/i;
const BIO =
  /^(?:\p{Lu}[\p{L}.'’-]+\s){2,4}(?:is|was) (?:an?|the|our) [\p{L}\d ,'’&-]{0,80}\b(?:[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|writer|journalist|[Cc]ontributor|producer|fellow|blogger)\b.{0,200}\b(?:based in|covers|covering|contribut\w+|freelance|columnist|[Ff]ollow|[Tt]weets?|[Yy]ou can|reach|author of|[Ee]mail)\b/u;
const FREELANCE = /^(?:\p{Lu}[\p{L}.'’-]+\s){2,4}is an? (?:freelance|contributing|syndicated|staff)\b/u;
const ABOUT_AUTHOR = /^(?:about the (?:author|writer)s?|über den autor|à propos de l(?:'|’)auteur|sobre el autor)\b/iu;
/** What an outlet says of itself stands below the report. */
const TAIL = 0.7;
const LAST_LINES = 6;

/** At the end: what the site says about itself, disclaimers, a note on the author. The rest of a disclaimer's line goes with it. */
export const aboutSite = lineRule("clean/about-site", "the site about itself", (line, doc) => {
  if (line.place < TAIL || line.index < doc.lines.length - LAST_LINES || line.text.length > 1200) return false;
  return (
    ABOUT.test(line.text) || BIO.test(line.text) || FREELANCE.test(line.text) || ABOUT_AUTHOR.test(line.text) || DISCLAIMER.test(line.text)
  );
});
