import { createHmac } from "node:crypto";

/**
 * The signature of a message: HMAC-SHA256 over "TIMESTAMP.BODY" with the webhook's secret, hexadecimal. The timestamp (seconds since 1970) is
 * signed too, so that an old message cannot be sent again unnoticed.
 */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
