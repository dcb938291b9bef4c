/** The demo's docket that the suites use: an open one. */
export const DOCKET = "HLED-2026-0001";
