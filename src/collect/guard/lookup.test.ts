import { describe, expect, it } from "vitest";
import { guardedLookup, PrivateAddress, UnknownHost } from "./lookup.ts";

type Result = Error | string | readonly { readonly address: string }[];

function resolve(found: readonly string[] | Error, options: object, allow: boolean | readonly string[] = false): Promise<Result> {
  const lookup = async (): Promise<readonly string[]> => {
    if (found instanceof Error) throw found;
    return found;
  };
  return new Promise((done) => guardedLookup(lookup, allow)("news.example.org", options, (error, address) => done(error ?? address)));
}

describe("the resolver of connections", () => {
  it("gives what was judged, in both forms that connections ask for", async () => {
    expect(await resolve(["8.8.8.8"], {})).toBe("8.8.8.8");
    expect(await resolve(["8.8.8.8", "2606:2800:220:1::1"], { all: true })).toEqual([
      { address: "8.8.8.8", family: 4 },
      { address: "2606:2800:220:1::1", family: 6 },
    ]);
    expect(await resolve(["8.8.8.8", "2606:2800:220:1::1"], { family: 6 })).toBe("2606:2800:220:1::1");
  });

  it("refuses a name that leads inside a network, were it with one address of several", async () => {
    expect(await resolve(["192.168.0.7"], {})).toBeInstanceOf(PrivateAddress);
    expect(await resolve(["8.8.8.8", "::1"], { all: true })).toBeInstanceOf(PrivateAddress);
    expect(await resolve(["8.8.8.8", "::1"], { family: 4 })).toBeInstanceOf(PrivateAddress);
  });

  it("lets through the hosts that the user allows, and no others", async () => {
    expect(await resolve(["192.168.0.7"], {}, ["news.example.org"])).toBe("192.168.0.7");
    expect(await resolve(["192.168.0.7"], {}, ["example.org"])).toBeInstanceOf(PrivateAddress);
  });

  it("says where a name leads nowhere", async () => {
    expect(await resolve([], {})).toBeInstanceOf(UnknownHost);
    expect(await resolve(new Error("ENOTFOUND"), {})).toBeInstanceOf(UnknownHost);
  });
});
