import { type Draft, EMPTY_DRAFT } from "../draft.ts";

/** The text of an e-mail (its plain part, else its page), subject as title, sender as outlet: a newsletter, an alert, a forwarded report. */
export async function readEml(bytes: Uint8Array): Promise<Draft> {
  const { default: PostalMime } = await import("postal-mime");
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
    const plain = (mail.text ?? "").replace(/\r\n?/g, "\n").trim();
    let page: Draft | null = null;
    if (plain === "" && mail.html) {
      const { readHtml } = await import("./html.ts");
      page = await readHtml(mail.html);
    }
    const text = plain || page?.text || "";
    const sender = mail.from && "name" in mail.from ? mail.from.name || null : null;
    const findings = text === "" ? ([{ code: "no-text", reason: "The e-mail holds no text." }] as const) : [];
    return { ...EMPTY_DRAFT, text, title: mail.subject?.trim() || null, byline: sender, date: headerDate(mail.headers), findings };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown error";
    return { ...EMPTY_DRAFT, findings: [{ code: "broken-file", reason: `The e-mail cannot be read: ${reason}` }] };
  }
}

function headerDate(headers: readonly { readonly key: string; readonly value: string }[] | undefined): string | null {
  return headers?.find((h) => h.key === "date")?.value ?? null;
}
