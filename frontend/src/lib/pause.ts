/** Waits, or rejects at once when the waiting is called off. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const callOff = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    if (signal.aborted) callOff();
    else signal.addEventListener("abort", callOff, { once: true });
  });
}
