import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { PageContext } from "./page-context";

// Only the desk's pages carry this script; public pages have none.
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageContext.Provider value={{ nonce: undefined, databaseAway: false }}>
        <RemixBrowser />
      </PageContext.Provider>
    </StrictMode>,
  );
});
