/** The demo's open notice, which all suites use. */
export const DOCKET = "HLED-2026-0001";
