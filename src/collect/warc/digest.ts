import { createHash } from "node:crypto";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** "sha1:" with base32 is what crawlers write, "sha256:" with hexadecimal digits what newer programs do. */
const DIGEST = /^(sha1|sha256|sha-1|sha-256|md5):\s*([a-z0-9=]+)$/i;

/** Whether bytes are those that a digest ("sha1:3I42H3S6…") was made of; true where it is of a kind not known. */
export function fitsDigest(bytes: Uint8Array, digest: string): boolean {
  const found = DIGEST.exec(digest.trim());
  if (found === null) return true;
  const hash = createHash(found[1].toLowerCase().replace("-", "")).update(bytes).digest();
  const value = found[2].replace(/=+$/, "");
  const length = hash.length * 2;
  return value.length === length ? value.toLowerCase() === hash.toString("hex") : value.toUpperCase() === base32(hash);
}

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  let out = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += BASE32[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? out + BASE32[(held << (5 - bits)) & 31] : out;
}
