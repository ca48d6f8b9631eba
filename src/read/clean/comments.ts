import type { CleanRule } from "./rule.ts";

const HEADING =
  /^[\W_]*(?:leave a (?:reply|comment)|post a comment|add (?:a|your) comment|write a comment|reader comments|view comments|show comments|comments? (?:are closed|section|policy)|\d{1,5} (?:comments?|replies|responses)|(?:one|no) comments?(?: yet)?|cancel reply|your email address will not be published|kommentar (?:schreiben|verfassen)|kommentare|laisser un commentaire|commentaires|deja (?:un comentario|una respuesta)|comentarios|lascia un commento|deixe um comentário)\b.{0,60}$/iu;
/** Comments follow the report: before this part of the text the words are taken for something else. */
const TAIL = 0.4;

/** "Leave a Reply" and everything after it: the form and what readers wrote. */
export const comments: CleanRule = {
  id: "clean/comments",
  reason: "comments",
  find: (doc) => {
    const heading = doc.lines.find((line) => line.place > TAIL && line.text.length <= 100 && HEADING.test(line.text));
    return heading ? doc.lines.slice(heading.index) : [];
  },
};
