// @ts-check
// What goes with the page: the notices of all packages in it, the bill of materials, and sums that fit.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { dist } from "../support/browser.mjs";

/** @param {string} name */
const file = (name) => readFileSync(path.join(dist, name));
/** @type {{ components: { name: string, version: string, purl: string, licenses: { expression: string }[] }[] }} */
const bill = JSON.parse(file("solieu.cdx.json").toString());

test("every package in the page has its notice, in the one file too", () => {
  const notices = file("NOTICES.txt").toString();
  const single = file("solieu.html").toString();
  assert.ok(bill.components.length > 30, `${bill.components.length} packages`);
  for (const { name, version, purl, licenses } of bill.components) {
    assert.ok(notices.includes(`${purl.startsWith("pkg:npm/") ? "npm" : "crate"} ${name} ${version}: `), name);
    assert.ok(single.includes(` ${name} ${version}: `), name);
    assert.ok(licenses.every(({ expression }) => expression !== ""), name);
  }
  // What is bundled of npm: its licences ask for their notice.
  for (const name of ["fflate", "@observablehq/plot", "d3-scale"]) assert.ok(bill.components.some((component) => component.name === name), name);
  assert.match(notices, /Copyright .*Mike Bostock/);
  assert.match(notices, /The Rust Project Contributors/);
  // A comment in HTML ends at its first end.
  assert.match(single.trimEnd(), /-->$/);
  assert.equal(single.slice(single.lastIndexOf("<!--")).match(/--!?>/g)?.length, 1);
});

test("the sums are those of the files", () => {
  const lines = file("SHA256SUMS").toString().trimEnd().split("\n");
  const names = lines.map((line) => {
    const [sum, name] = line.split("  ");
    assert.equal(createHash("sha256").update(file(name ?? "")).digest("hex"), sum, name);
    return name;
  });
  assert.deepEqual(names.toSorted(), readdirSync(dist).filter((name) => name !== "SHA256SUMS").toSorted());
});
