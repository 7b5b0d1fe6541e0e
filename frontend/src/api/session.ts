import { csrfToken } from "./csrf";
import { toHttpError, toProblem, unreachable } from "./problem";

/** Signing in and out, by django-allauth's headless API (its own shape, not in our schema). */
const BASE = "/_allauth/browser/v1/auth";

type SignIn = "done" | "code needed";

interface Answer {
  status: number;
  data?: { flows?: { id: string; is_pending?: boolean }[] };
  errors?: { message: string; param?: string; code?: string }[];
}

export async function signIn(name: string, password: string): Promise<SignIn> {
  const who = name.includes("@") ? { email: name } : { username: name };
  const answer = await loginAs({ ...who, password });
  if (answer.status === 200) return "done";
  if (answer.status === 401 && waitsForCode(answer)) return "code needed";
  throw refusal(answer);
}

/** 409: another tab has signed in since this page was opened. Whoever gives a password here is meant, not who is in. */
async function loginAs(credentials: object): Promise<Answer> {
  const answer = await post("login", credentials);
  if (answer.status !== 409) return answer;
  await signOut();
  return post("login", credentials);
}

export async function confirmCode(code: string): Promise<void> {
  const answer = await post("2fa/authenticate", { code });
  if (answer.status !== 200) throw refusal(answer);
}

/** The server answers a sign-out with 401: nobody is signed in any more. */
export async function signOut(): Promise<void> {
  await ask("session", { method: "DELETE", headers: { "X-CSRFToken": await csrfToken() } });
}

function waitsForCode(answer: Answer): boolean {
  return answer.data?.flows?.some((flow) => flow.id === "mfa_authenticate" && flow.is_pending) ?? false;
}

function refusal(answer: Answer) {
  const sentences = answer.errors?.map((error) => error.message).join(" ");
  return toHttpError(toProblem(answer.status, { code: answer.errors?.[0]?.code, detail: sentences }));
}

async function post(path: string, body: object): Promise<Answer> {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": await csrfToken() };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function ask(path: string, init: RequestInit): Promise<Answer> {
  const url = new URL(`${BASE}/${path}`, location.origin);
  const language = { "Accept-Language": document.documentElement.lang || "en" };
  const response = await globalThis
    .fetch(url, { credentials: "same-origin", ...init, headers: { ...language, ...init.headers } })
    .catch(() => {
      throw unreachable();
    });
  const body = (await response.json().catch(() => ({}))) as Partial<Answer>;
  return { ...body, status: response.status };
}
