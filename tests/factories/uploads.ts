import { count } from "./count";

/** A form's body with the given fields and files in their order, as a browser would send it. */
export function aFormRequest(
  parts: readonly (readonly [field: string, value: string | File])[],
  address = "http://localhost/",
): Request {
  const body = new FormData();
  for (const [field, value] of parts) body.append(field, value);
  return new Request(address, { method: "POST", body });
}

/** A plain text file of its own content. */
export function aTextFile(name = "annex.txt", content = `Annex ${count()}`): File {
  return new File([content], name, { type: "text/plain" });
}
