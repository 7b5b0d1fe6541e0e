import { HttpError } from "ra-core";

/** What the server says when it refuses: RFC 9457, with our `code` and the fields' own sentences. */
interface Problem {
  status: number;
  code: string;
  detail: string;
  errors: Record<string, string>;
}

type FieldErrors = Record<string, string | string[]>;

/** Reads an error answer; an answer that is no problem document (a proxy's page, an empty body) still gets a sentence. */
export function toProblem(status: number, body: unknown): Problem {
  const document = isRecord(body) ? body : {};
  return {
    status,
    code: typeof document.code === "string" ? document.code : "unknown",
    detail: typeof document.detail === "string" ? document.detail : "crm.errors.server",
    errors: isRecord(document.errors) ? joinSentences(document.errors as FieldErrors) : {},
  };
}

/** react-admin puts `body.errors` under the inputs of the form, "lines.0.quantity" included. */
export function toHttpError(problem: Problem): HttpError {
  const hasFields = Object.keys(problem.errors).length > 0;
  return new HttpError(problem.detail, problem.status, {
    code: problem.code,
    errors: hasFields ? problem.errors : undefined,
  });
}

/** The server could not be reached at all. */
export function unreachable(): HttpError {
  return new HttpError("crm.errors.unreachable", 0, { code: "unreachable" });
}

/** Every sentence of an error, the fields' first, for places that have no inputs to put them under. */
export function sentencesOf(error: unknown): string[] {
  if (!(error instanceof HttpError)) return ["crm.errors.server"];
  const errors = (error.body as { errors?: Record<string, string> } | undefined)?.errors;
  return errors ? Object.values(errors) : [error.message];
}

/** Somebody else changed the thing since it was read: there are two changes to choose from. */
export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof HttpError && (error.body as { code?: string })?.code === "changed_meanwhile";
}

/** The sentences by field, for a form of our own. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof HttpError)) return {};
  return (error.body as { errors?: Record<string, string> } | undefined)?.errors ?? {};
}

function joinSentences(errors: FieldErrors): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, said]) => [field, Array.isArray(said) ? said.join(" ") : said]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
