import type { AuthProvider } from "ra-core";
import { HttpError } from "ra-core";

import { fetchMe, onMeChanged, saveLanguage } from "@/api/me";
import { isAllowed } from "@/api/permissions";
import { confirmCode, signIn, signOut } from "@/api/session";
import type { Language, Me } from "@/api/types";

export type Credentials = { name: string; password: string } | { code: string };

/** Thrown by `login` when the password was right and the second factor is still to come. */
export class CodeNeeded extends Error {
  constructor() {
    super("crm.login.code_needed");
  }
}

let asked: Promise<Me> | null = null;
/** The server said so; then there is nothing to sign out of. */
let signedOut = false;

/** A page that opens asks from several places; one "nobody is signed in" answers them all. */
const REMEMBER_REFUSAL = 1_000;

/** Who is signed in: asked once, then remembered until somebody signs in or out. */
function me(): Promise<Me> {
  if (asked) return asked;
  const question = fetchMe();
  asked = question;
  question.then(
    () => {
      signedOut = false;
    },
    (error: unknown) => {
      signedOut = isSignedOut(error);
      setTimeout(() => forget(question), signedOut ? REMEMBER_REFUSAL : 0);
    },
  );
  return question;
}

function forget(question: Promise<Me>): void {
  if (asked === question) asked = null;
}

export function forgetMe(): void {
  asked = null;
}
onMeChanged(forgetMe);

let chosen: Language | null = null;

/** A language that was chosen before anybody was signed in becomes the person's own. */
export function speakOnceSignedIn(language: string): void {
  chosen = language as Language;
}

async function login(credentials: Credentials): Promise<void> {
  if ("code" in credentials) {
    await confirmCode(credentials.code);
  } else if ((await signIn(credentials.name, credentials.password)) === "code needed") {
    throw new CodeNeeded();
  }
  forgetMe();
  signedOut = false;
  if (chosen) {
    // That it could not be kept bars nobody from coming in.
    await saveLanguage(chosen).catch(() => undefined);
    chosen = null;
  }
  await me();
}

export const authProvider: AuthProvider = {
  login,
  async logout() {
    if (signedOut) return;
    forgetMe();
    await signOut();
  },
  async checkAuth() {
    await me().catch((error: unknown) => {
      if (isSignedOut(error)) throw error;
      // A server that is away for a moment signs nobody out.
    });
  },
  async checkError(error: unknown) {
    if (!isSignedOut(error)) return;
    // Several questions may fail at once; the answer to the first is remembered for the others.
    if (!signedOut) forgetMe();
    signedOut = true;
    throw error;
  },
  async getIdentity() {
    const { id, name, username, email, roles, language } = await me();
    return { id, username, fullName: name || username, email, roles, language };
  },
  async getPermissions() {
    return (await me()).permissions;
  },
  async canAccess({ resource, action }) {
    return isAllowed((await me()).permissions, resource, action);
  },
};

function isSignedOut(error: unknown): error is HttpError {
  if (!(error instanceof HttpError)) return false;
  return error.status === 401 || (error.status === 403 && error.body?.code === "not_authenticated");
}
