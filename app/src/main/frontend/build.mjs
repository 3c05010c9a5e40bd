// Bundles styles, script, fonts and icons into target/classes/static/assets. Every file carries a
// hash of its content in its name, so that it can be cached for ever; manifest.properties tells
// the server the names.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const app = join(here, "../../..");
const out = join(app, "target/classes/static/assets");
const stamp = join(app, "target/frontend.stamp");
const iconsOf = join(app, "src/main/java/no/helhet/platform/web/Icon.java");
const sources = readdirSync(here).filter((name) => /\.(css|js|mjs|svg)$|^package-lock\.json$/.test(name));

const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10).toUpperCase();

const inputs = hashOf([...sources.map((name) => join(here, name)), iconsOf].map((path) => readFileSync(path, "utf8")).join("\0"));
if (existsSync(join(out, "manifest.properties")) && existsSync(stamp) && readFileSync(stamp, "utf8") === inputs) {
  process.exit(0);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: { app: "main.js", style: "main.css" },
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022", "chrome111", "firefox115", "safari16.4"],
  charset: "utf8",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  legalComments: "none",
  outdir: out,
  metafile: true,
  logLevel: "warning",
});

const names = Object.keys(result.metafile.outputs).map((path) => relative(out, join(here, path)));
const nameOf = (pattern) => {
  const name = names.find((candidate) => pattern.test(candidate));
  if (!name) throw new Error(`No output matches ${pattern}`);
  return name;
};
const style = nameOf(/^style-.*\.css$/);

// The content security policy allows our own host only, so an address in the sheet would be a hole in the page.
const foreign = readFileSync(join(out, style), "utf8").match(/(?:url\(|@import\s*)["']?(?:https?:)?\/\/[^)"']*/);
if (foreign) throw new Error(`The style sheet fetches from elsewhere: ${foreign[0]}`);

// CHECKMARK_CIRCLE in Icon.java is CheckmarkCircle.svg in the package.
const icons = [...readFileSync(iconsOf, "utf8").matchAll(/^ {4}([A-Z][A-Z0-9_]*)[,;]/gm)]
  .map(([, constant]) => constant.split("_").map((word) => word[0] + word.slice(1).toLowerCase()).join(""));
if (icons.length === 0) throw new Error("Icon.java lists no icons");
const svgs = join(here, "node_modules/@navikt/aksel-icons/dist/svg");
const symbols = icons.map((name) => {
  const file = join(svgs, `${name}.svg`);
  if (!existsSync(file)) throw new Error(`Icon.java lists ${name}, which is not an Aksel icon`);
  const inner = readFileSync(file, "utf8").match(/<svg[^>]*>(.*)<\/svg>/s)[1].trim();
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${inner}</symbol>`;
});
const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
const write = (name, content) => {
  const hashed = `${name}-${hashOf(content)}.svg`;
  writeFileSync(join(out, hashed), content);
  return hashed;
};
const spriteName = write("icons", sprite);
const faviconName = write("favicon", readFileSync(join(here, "favicon.svg"), "utf8"));

const font = names.find((name) => /^source-sans-3-latin-wght-normal-.*\.woff2$/.test(name));
writeFileSync(join(out, "manifest.properties"), `style=${style}\nscript=${nameOf(/^app-.*\.js$/)}\nicons=${spriteName}\nfont=${font}\nfavicon=${faviconName}\n`);
writeFileSync(stamp, inputs);
console.log(`Frontend: ${readdirSync(out).length} files, ${icons.length} icons`);
