import { describe, expect, it } from "vitest";
import { findMarked } from "./marks.ts";

const marked = (text: string): string[] => findMarked(text, { start: 0, end: text.length }).map((m) => text.slice(m.start, m.end));

describe("findMarked", () => {
  it("finds straight, curly and doubled single marks and guillemets", () => {
    expect(marked('He said "we go" now.')).toEqual(['"we go"']);
    expect(marked("He said “we go” now.")).toEqual(["“we go”"]);
    expect(marked("He said ''we go'' now.")).toEqual(["''we go''"]);
    expect(marked("He said «we go» now.")).toEqual(["«we go»"]);
  });
  it("tells single quotation marks from apostrophes", () => {
    expect(marked("'It's the workers' right,' she said. 'It isn't theirs.'")).toEqual(["'It's the workers' right,'", "'It isn't theirs.'"]);
    expect(marked("The workers' union doesn't know it's 'em.")).toEqual([]);
    expect(marked("‘The dog’s gone,’ he said.")).toEqual(["‘The dog’s gone,’"]);
    expect(marked("back in the '90s they'd say so'")).toEqual([]);
  });
  it("keeps a quotation inside a quotation within the outer one", () => {
    expect(marked("“He told me ‘no way’ twice,” she said.")).toEqual(["“He told me ‘no way’ twice,”"]);
    expect(marked("'They could 'lift' us,' he said.")).toEqual(["'They could 'lift' us,'"]);
  });
  it("takes a mark that is not closed to the end of the paragraph", () => {
    const text = "“The bridge will open in May.";
    expect(findMarked(text, { start: 0, end: text.length })).toEqual([{ start: 0, end: text.length, closed: false, single: false }]);
    expect(marked("'The bridge will open in May and stay open.")).toEqual(["'The bridge will open in May and stay open."]);
    expect(marked('"The bridge" and "the road')).toEqual(['"The bridge"', '"the road']);
  });
  it("takes a paragraph whose opening mark was lost", () => {
    expect(marked("And it will stay open for years.”")).toEqual(["And it will stay open for years.”"]);
  });
});
