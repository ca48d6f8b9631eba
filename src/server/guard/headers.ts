import { secureHeaders } from "hono/secure-headers";

/**
 * Headers of every answer: nothing from other sites is loaded, nothing is framed, sent on or guessed. A route may set stricter ones of its own.
 */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  // The server speaks plain HTTP; a proxy in front of it says this for itself.
  strictTransportSecurity: false,
  overwrite: false,
});
