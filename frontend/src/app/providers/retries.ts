import { HttpError } from "ra-core";

/** An answer (404, 403, 400) stays the same when asked again; a broken line or a restarting server may not. */
export function retryOnlyWhatMayHelp(failures: number, error: Error): boolean {
  const answered = error instanceof HttpError && error.status > 0 && error.status < 500;
  return !answered && failures < 2;
}
