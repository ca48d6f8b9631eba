import { describe, expect, it } from "vitest";
import { isPublicIp } from "./ip.ts";

describe("IP addresses of the open network", () => {
  it.each(["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])("%s", (ip) => {
    expect(isPublicIp(ip)).toBe(true);
  });
});

describe("IP addresses inside a network, or of none", () => {
  it.each([
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::a00:1",
    "64:ff9b:1::808:808",
    "fe80::1",
    "fe80::1%eth0",
    "fd00::1",
    "fec0::1",
    "2002:7f00:1::1",
    "2001::1",
    "2001:db8::1",
    "ff02::1",
    "not an address",
    "0x7f.1",
    "",
  ])("%s", (ip) => {
    expect(isPublicIp(ip)).toBe(false);
  });
});
