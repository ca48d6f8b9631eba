import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ended, firsthand } from "../cli/run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { PAGE } from "./server.ts";

const dir = temporaryFolder();
const openssl = (...args: readonly string[]): void => void execFileSync("openssl", args, { cwd: dir, stdio: "ignore" });

function hasOpenssl(): boolean {
  try {
    openssl("version");
    return true;
  } catch {
    return false;
  }
}

/** An authority that nobody knows, and a certificate of it for each name. */
function certify(names: Readonly<Record<string, string>>): void {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Authority of a test");
  for (const [file, name] of Object.entries(names)) {
    openssl("req", "-new", ...key, "-keyout", `${file}.key`, "-out", `${file}.csr`, "-subj", "/CN=A test");
    writeFileSync(join(dir, `${file}.ext`), `subjectAltName=${name}\n`);
    const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", `${file}.ext`];
    openssl("x509", "-req", "-in", `${file}.csr`, "-out", `${file}.pem`, ...signed);
  }
}

const skipped = !hasOpenssl();
if (skipped) console.log("skipped: without the openssl command no certificates can be made, so trusted connections were not tried");

describe.skipIf(skipped)("a site that is reached over TLS", () => {
  const servers: Server[] = [];
  const addresses: Record<string, string> = {};
  beforeAll(async () => {
    certify({ own: "IP:127.0.0.1", other: "DNS:other.example" });
    for (const name of ["own", "other"]) {
      const options = { cert: readFileSync(join(dir, `${name}.pem`)), key: readFileSync(join(dir, `${name}.key`)) };
      const server = createServer(options, (request, response) => {
        response.writeHead(request.url === "/page" ? 200 : 404, { "content-type": "text/html" }).end(PAGE);
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      servers.push(server);
      addresses[name] = `https://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
    }
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  const add = (name: string, env: Record<string, string>): Promise<Ended> =>
    firsthand(["add", "--allow-private", addresses[name]], { env: { FIRSTHAND_DATA: join(dir, "data"), ...env } });
  const refused = { status: 1, stderr: expect.stringContaining("[tls-failed]") };

  it("is refused while nobody vouches for it", async () => {
    expect(await add("own", {})).toMatchObject(refused);
  });

  it("is read when an authority that is trusted does", async () => {
    expect(await add("own", { NODE_EXTRA_CA_CERTS: join(dir, "ca.pem") })).toMatchObject({
      status: 0,
      stdout: "1 added, 0 revised, 0 unchanged, 0 problems\n",
    });
  });

  it("is refused with the certificate of another site", async () => {
    expect(await add("other", { NODE_EXTRA_CA_CERTS: join(dir, "ca.pem") })).toMatchObject(refused);
  });
});
