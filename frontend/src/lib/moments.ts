/** What `<input type="datetime-local">` holds: a date and time as the clock on this person's wall shows them. */
export function localInput(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

const MORNING = 9;

/** Nine o'clock, so many days from today. */
export function morningIn(days: number, now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

/** How many days until the next Monday that is not today. */
export function daysToMonday(now = new Date()): number {
  return (8 - now.getDay()) % 7 || 7;
}

/** This person's, as "Asia/Bangkok". */
export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
