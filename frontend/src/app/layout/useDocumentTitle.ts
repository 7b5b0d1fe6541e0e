import { useEffect } from "react";

const NAME = "BMAsia CRM";

/** The tab, the history and screen readers call a page what its heading says. */
export function useDocumentTitle(): void {
  useEffect(() => {
    const heading = document.getElementById("react-admin-title");
    if (!heading) return;
    const follow = () => {
      const said = heading.textContent.trim();
      document.title = said ? `${said} – ${NAME}` : NAME;
    };
    follow();
    const watch = new MutationObserver(follow);
    watch.observe(heading, { childList: true, characterData: true, subtree: true });
    return () => {
      watch.disconnect();
      document.title = NAME;
    };
  }, []);
}
