import { http, HttpResponse } from "msw";
import { beforeEach, expect, test } from "vitest";

import { nikki } from "@tests/fixtures";
import { server } from "@tests/server";

import { authProvider, CodeNeeded, forgetMe, speakOnceSignedIn } from "./authProvider";

const LOGIN = "*/_allauth/browser/v1/auth/login";
const ME = "*/api/v1/me/";
const signedOut = () =>
  HttpResponse.json({ status: 401, code: "not_authenticated", detail: "Sign in." }, { status: 401 });

beforeEach(async () => {
  server.use(
    http.post(LOGIN, () => HttpResponse.json({ status: 200 }), { once: true }),
    http.get(ME, () => HttpResponse.json(nikki), { once: true }),
  );
  document.cookie = "csrftoken=token";
  await authProvider.login({ name: "nikki", password: "secret" });
  forgetMe();
  document.cookie = "csrftoken=token";
});

test("it signs in by username, with the token of the cookie", async () => {
  let body: unknown;
  let token: string | null = null;
  server.use(
    http.post(LOGIN, async ({ request }) => {
      body = await request.json();
      token = request.headers.get("X-CSRFToken");
      return HttpResponse.json({ status: 200 });
    }),
    http.get(ME, () => HttpResponse.json(nikki)),
  );
  await authProvider.login({ name: "nikki", password: "secret" });
  expect(body).toEqual({ username: "nikki", password: "secret" });
  expect(token).toBe("token");
});

test("a name with an @ is an e-mail address", async () => {
  let body: unknown;
  server.use(
    http.post(LOGIN, async ({ request }) => {
      body = await request.json();
      return HttpResponse.json({ status: 200 });
    }),
    http.get(ME, () => HttpResponse.json(nikki)),
  );
  await authProvider.login({ name: "nikki.h@bmasiamusic.com", password: "secret" });
  expect(body).toEqual({ email: "nikki.h@bmasiamusic.com", password: "secret" });
});

test("a language chosen at the door is kept with whoever comes in, once", async () => {
  const kept: unknown[] = [];
  server.use(
    http.post(LOGIN, () => HttpResponse.json({ status: 200 })),
    http.get(ME, () => HttpResponse.json(nikki)),
    http.patch(ME, async ({ request }) => {
      kept.push(await request.json());
      return HttpResponse.json(nikki);
    }),
  );
  speakOnceSignedIn("th");
  await authProvider.login({ name: "nikki", password: "secret" });
  await authProvider.login({ name: "nikki", password: "secret" });
  expect(kept).toEqual([{ language: "th" }]);
});

test("a language that cannot be kept bars nobody", async () => {
  server.use(
    http.post(LOGIN, () => HttpResponse.json({ status: 200 })),
    http.get(ME, () => HttpResponse.json(nikki)),
    http.patch(ME, () => HttpResponse.error()),
  );
  speakOnceSignedIn("th");
  await expect(authProvider.login({ name: "nikki", password: "secret" })).resolves.not.toThrow();
});

test("it fetches the token first when there is none", async () => {
  document.cookie = "csrftoken=; max-age=0";
  let token: string | null = null;
  server.use(
    http.get("*/_allauth/browser/v1/config", () => {
      document.cookie = "csrftoken=fresh";
      return HttpResponse.json({});
    }),
    http.post(LOGIN, ({ request }) => {
      token = request.headers.get("X-CSRFToken");
      return HttpResponse.json({ status: 200 });
    }),
    http.get(ME, () => HttpResponse.json(nikki)),
  );
  await authProvider.login({ name: "nikki", password: "secret" });
  expect(token).toBe("fresh");
});

test("a wrong password is answered in the server's words", async () => {
  const message = "The username and/or password you specified are not correct.";
  server.use(
    http.post(LOGIN, () =>
      HttpResponse.json({ status: 400, errors: [{ message, code: "x" }] }, { status: 400 }),
    ),
  );
  await expect(authProvider.login({ name: "nikki", password: "no" })).rejects.toThrow(message);
});

test("who signed in from another tab meanwhile is signed out first", async () => {
  const asked: string[] = [];
  server.use(
    http.post(LOGIN, () => {
      asked.push("login");
      return HttpResponse.json({ status: 409 }, { status: asked.length === 1 ? 409 : 200 });
    }),
    http.delete("*/_allauth/browser/v1/auth/session", () => {
      asked.push("sign out");
      return HttpResponse.json({}, { status: 401 });
    }),
    http.get(ME, () => HttpResponse.json(nikki)),
  );
  await authProvider.login({ name: "nikki", password: "secret" });
  expect(asked).toEqual(["login", "sign out", "login"]);
});

test("a second factor is asked for, and confirmed with a code", async () => {
  let code: unknown;
  const flows = [{ id: "login" }, { id: "mfa_authenticate", is_pending: true }];
  server.use(
    http.post(LOGIN, () => HttpResponse.json({ status: 401, data: { flows } }, { status: 401 })),
    http.post("*/_allauth/browser/v1/auth/2fa/authenticate", async ({ request }) => {
      code = await request.json();
      return HttpResponse.json({ status: 200 });
    }),
    http.get(ME, () => HttpResponse.json(nikki)),
  );
  await expect(authProvider.login({ name: "nikki", password: "secret" })).rejects.toBeInstanceOf(CodeNeeded);
  await authProvider.login({ code: "123456" });
  expect(code).toEqual({ code: "123456" });
});

test("signing out is done although the server answers 401", async () => {
  server.use(http.delete("*/_allauth/browser/v1/auth/session", () => HttpResponse.json({}, { status: 401 })));
  await expect(authProvider.logout({})).resolves.toBeUndefined();
});

test("whom the server signed out already is not signed out again", async () => {
  server.use(http.get(ME, signedOut));
  await expect(authProvider.checkAuth({})).rejects.toThrow("Sign in.");
  // A request to the server would be an error here: nothing answers it.
  await expect(authProvider.logout({})).resolves.toBeUndefined();
});

test("without a session one must sign in", async () => {
  server.use(http.get(ME, signedOut));
  await expect(authProvider.checkAuth({})).rejects.toThrow("Sign in.");
});

test("a server that is away signs nobody out", async () => {
  server.use(http.get(ME, () => HttpResponse.error()));
  await expect(authProvider.checkAuth({})).resolves.toBeUndefined();
});

test("a refused action signs nobody out, an ended session does", async () => {
  const { HttpError } = await import("ra-core");
  const forbidden = new HttpError("No.", 403, { code: "permission_denied" });
  const ended = new HttpError("Sign in.", 401, { code: "not_authenticated" });
  await expect(authProvider.checkError(forbidden)).resolves.toBeUndefined();
  await expect(authProvider.checkError(ended)).rejects.toBe(ended);
});

test("who is signed in is asked once", async () => {
  let asked = 0;
  server.use(
    http.get(ME, () => {
      asked += 1;
      return HttpResponse.json(nikki);
    }),
  );
  const identity = await authProvider.getIdentity!();
  await authProvider.checkAuth({});
  expect(identity.fullName).toBe("Nikki H.");
  expect(asked).toBe(1);
});

test("a page that opens while nobody is signed in asks once", async () => {
  let asked = 0;
  server.use(
    http.get(ME, () => {
      asked += 1;
      return signedOut();
    }),
  );
  const questions = [
    authProvider.checkAuth({}),
    authProvider.getPermissions!({}),
    authProvider.getIdentity!(),
  ];
  await Promise.allSettled(questions);
  await expect(authProvider.checkAuth({})).rejects.toThrow("Sign in.");
  expect(asked).toBe(1);
});

test("the screens allow what the permissions allow", async () => {
  server.use(http.get(ME, () => HttpResponse.json({ ...nikki, permissions: ["documents.view_quote"] })));
  const may = (resource: string, action: string) => authProvider.canAccess!({ resource, action });
  expect(await may("quotes", "list")).toBe(true);
  expect(await may("quotes", "send")).toBe(false);
  expect(await may("quotes", "edit")).toBe(false);
  expect(await may("companies", "list")).toBe(false);
});
