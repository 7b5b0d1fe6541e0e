// Writes src/api/schema.d.ts from the server's OpenAPI schema: `npm run schema -- [path to the schema]`.
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import openapiTS, { astToString } from "openapi-typescript";

const source = process.argv[2] ?? "../openapi.json";
const target = process.argv[3] ?? "src/api/schema.d.ts";

const header = "// Made by `npm run schema` from the server's OpenAPI schema. Do not edit.\n\n";
const ast = await openapiTS(pathToFileURL(resolve(source)), { alphabetize: true, defaultNonNullable: false });
await writeFile(target, header + astToString(ast));
