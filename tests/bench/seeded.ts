/** The demo's dockets that the suites use: an open one, and one that is closed. */
export const DOCKET = "HLED-2026-0001";
export const CLOSED_DOCKET = "HLED-2026-0004";
