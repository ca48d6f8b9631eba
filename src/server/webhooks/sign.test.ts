import { expect, it } from "vitest";
import { signatureOf } from "./sign.ts";

it("signs as any other program does: printf '1700000000.{}' | openssl dgst -sha256 -hmac secret", () => {
  expect(signatureOf("secret", 1_700_000_000, "{}")).toBe("sha256=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163");
});
