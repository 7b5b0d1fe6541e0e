import { setupServer } from "msw/node";

/** The stand-in for our server: each test says what it answers, and anything else is an error. */
export const server = setupServer();
