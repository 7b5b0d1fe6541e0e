import { useNotify } from "react-admin";

import { sentencesOf } from "@/api/problem";

/** Says why something could not be done, in the server's own words. */
export function useComplain() {
  const notify = useNotify();
  return (error: unknown) => {
    const sentence = sentencesOf(error).join(" ");
    notify(sentence, { type: "error", messageArgs: { _: sentence } });
  };
}
