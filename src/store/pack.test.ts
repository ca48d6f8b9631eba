import fc from "fast-check";
import { expect, it } from "vitest";
import { pack, unpack } from "./pack.ts";

it("gives back what it packed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(new Uint8Array(unpack(pack(bytes)))).toEqual(bytes);
    }),
  );
  expect(unpack(pack("Fähre – „auf Grund“")).toString()).toBe("Fähre – „auf Grund“");
});
