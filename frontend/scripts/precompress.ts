import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import type { Plugin } from "vite";

const WORTHWHILE = 1_000;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Puts FILE.gz and FILE.br beside what is text: the server hands out whichever the browser takes, a third of the size. */
export const precompress = (): Plugin => {
  let folder = "dist";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir, "assets");
    },
    closeBundle() {
      for (const name of readdirSync(folder).filter((each) => /\.(js|css)$/.test(each))) {
        const path = join(folder, name);
        if (statSync(path).size < WORTHWHILE) continue;
        const content = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(content, brotli));
      }
    },
  };
};
