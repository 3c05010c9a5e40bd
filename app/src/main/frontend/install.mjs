// Installs the packages of package-lock.json, but only when they are missing or the lock changed:
// a build with nothing new must not need a network.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
const stamp = join(here, "node_modules/.installed");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  writeFileSync(stamp, lock);
}
