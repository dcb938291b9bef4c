import { describe, expect, test } from "vitest";
import { BODY_LIMIT_BYTES } from "~/http/load";
import {
  commentFormPath,
  deskPath,
  homePath,
  noticesPath,
  signInPath,
  signOutPath,
  trackPath,
} from "~/paths";
import { aNotice } from "~tests/factories/notices";
import { sendRaw, serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const BASE_URL = "https://comments.example.org";
const portal = await testPortal({ BASE_URL });
const origin = await serveApp(portal);
const { docketNumber } = await aNotice(portal.db);
const form = commentFormPath("en", docketNumber);
const signedInCookie = async () => (await signIn(portal, origin)).cookie;

interface Answered {
  readonly status: number;
  readonly headers: Headers;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: "manual" });
const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, {
    method: "POST",
    headers,
    body: new URLSearchParams({ comment: "x" }),
    redirect: "manual",
  });
/** Declares a body over the limit. `fetch` would not declare what it does not send. */
async function postTooMuch() {
  const { status, headers, body } = await sendRaw(origin, {
    path: form,
    method: "POST",
    headers: { ...asForm, "Content-Length": String(BODY_LIMIT_BYTES + 1) },
    chunks: [Buffer.from("comment=")],
  });
  return {
    status,
    headers: new Headers(
      Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ),
    body,
  };
}
const megabyte = Buffer.alloc(1024 * 1024, "a");
const asForm = { "Content-Type": "application/x-www-form-urlencoded" };

describe("every answer carries the security headers", () => {
  test.each([
    [200, "a public page", () => get(homePath("en"))],
    [200, "a desk page", () => get(signInPath)],
    [200, "a health check", () => get("/healthz")],
    [200, "a file", () => get("/plain.css")],
    [302, "the way to sign-in", () => get(deskPath)],
    [403, "another site's form", () => post(form, { Origin: "https://evil.example" })],
    [404, "an unknown page", () => get("/en/nowhere")],
    [404, "an unknown file", () => get("/assets/nothing.js")],
    [404, "an unknown address", () => get("/wp-admin/setup.php")],
    [413, "too large a body", postTooMuch],
    [422, "a form with mistakes", () => post(form)],
  ] satisfies [number, string, () => Promise<Answered>][])("%i: %s", async (expected, what, ask) => {
    const { status, headers } = await ask();
    expect(status, what).toBe(expected);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Strict-Transport-Security")).toMatch(/max-age=\d{8}; includeSubDomains/);
    expect(headers.get("X-Powered-By")).toBeNull();
    expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("scripts", () => {
  const nonceOf = (answer: Response) =>
    /'nonce-([^']+)'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1];

  test("a desk page's scripts carry its answer's nonce, and no two answers have the same", async () => {
    const Cookie = await signedInCookie();
    const answers = await Promise.all([get(deskPath, { Cookie }), get(deskPath, { Cookie })]);
    expect(new Set(answers.map(nonceOf)).size).toBe(2);
    for (const answer of answers) {
      const nonces = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(
        ([, attributes = ""]) => /nonce="([^"]+)"/.exec(attributes)?.[1],
      );
      expect(nonces.length).toBeGreaterThan(0);
      for (const nonce of nonces) expect(nonce).toBe(nonceOf(answer));
    }
  });

  test.each(["en", "es"] as const)(
    "public pages in %s carry none, nor any style of their own",
    async (locale) => {
      for (const path of [homePath(locale), noticesPath(locale), trackPath(locale)]) {
        const html = await (await get(path)).text();
        expect(html).toContain(`<html lang="${locale}"`);
        expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i);
      }
    },
  );

  test.each(["en", "es"] as const)(
    "the comment form in %s carries its one script, and no other",
    async (locale) => {
      const answer = await get(commentFormPath(locale, docketNumber));
      const nonce = nonceOf(answer);
      const html = await answer.text();
      const [script = "", ...others] = html.match(/<script\b[^>]*>[^<]*/g) ?? [];
      expect(others).toEqual([]);
      expect(script).toMatch(/\ssrc="\/assets\/[^"]+\.js"/);
      expect(script).toContain(`nonce="${nonce}"`);
      expect(script).toMatch(/>$/);
      expect(html.replace(script, "")).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
    },
  );
});

describe("a change has to come from the portal's own pages", () => {
  const withoutMistakesOfOrigin = 422;
  test.each([
    ["the portal's origin", { Origin: BASE_URL }, withoutMistakesOfOrigin],
    ["neither header, as programs send", {}, withoutMistakesOfOrigin],
    [
      "no origin but the same site by the browser's word",
      { Origin: "null", "Sec-Fetch-Site": "same-origin" },
      withoutMistakesOfOrigin,
    ],
    ["another origin", { Origin: "https://evil.example" }, 403],
    ["another scheme", { Origin: "http://comments.example.org" }, 403],
    ["another port", { Origin: "https://comments.example.org:8443" }, 403],
    ["an origin that begins alike", { Origin: "https://comments.example.org.evil.example" }, 403],
    ["no origin, another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["an opaque origin", { Origin: "null" }, 403],
    ["an opaque origin of another site", { Origin: "null", "Sec-Fetch-Site": "cross-site" }, 403],
  ])("%s", async (_what, headers, status) => {
    expect((await post(form, headers)).status).toBe(status);
  });

  test("reading is not a change", async () => {
    expect((await get(homePath("en"), { Origin: "https://evil.example" })).status).toBe(200);
  });

  test("the refusal is a page in the person's language that says what to do", async () => {
    const answer = await post(commentFormPath("es", docketNumber), { Origin: "https://evil.example" });
    expect(answer.headers.get("Content-Type")).toMatch(/^text\/html/);
    expect(await answer.text()).toContain('<html lang="es">');
  });

  test("signing out takes a change, so that no link can do it", async () => {
    expect((await get(signOutPath)).status).not.toBe(200);
  });
});

describe("a body over the limit", () => {
  test("is refused at once where its length is declared", async () => {
    const { status, body } = await postTooMuch();
    expect(status).toBe(413);
    expect(body).toContain('<html lang="en">');
  });

  test("is refused while it is read where it is not", async () => {
    const { status, body } = await sendRaw(origin, {
      path: form,
      method: "POST",
      headers: { ...asForm, "Transfer-Encoding": "chunked" },
      chunks: [Buffer.from("comment="), ...Array.from({ length: 6 }, () => megabyte)],
    });
    expect(status).toBe(413);
    expect(body).toContain('<html lang="en">');
  });

  test("within it, however long, a form is read", async () => {
    const { status } = await sendRaw(origin, {
      path: form,
      method: "POST",
      headers: { ...asForm, "Transfer-Encoding": "chunked" },
      chunks: [Buffer.from("comment="), megabyte, megabyte],
    });
    expect(status).toBe(422);
  });
});

describe("an address stays the portal's own", () => {
  test.each([
    "//evil.example",
    "//evil.example/en",
    "///evil.example",
    "/\\evil.example",
    "//evil.example/%2e%2e",
  ])("%s leads nowhere else", async (path) => {
    const { headers, status } = await sendRaw(origin, { path });
    expect(status).toBeLessThan(500);
    expect(headers.location ?? "/").toMatch(/^\/(?![/\\])/);
  });

  test("a forged host changes no address", async () => {
    const { headers } = await sendRaw(origin, {
      path: deskPath,
      headers: { Host: "evil.example", "X-Forwarded-Host": "evil.example" },
    });
    expect(headers.location).toBe(`${signInPath}?to=${encodeURIComponent(deskPath)}`);
  });

  test.each([
    "/desk/",
    "/desk.data",
    "/DESK",
    "/desk/%63omments",
    "//desk",
    "/desk//comments",
    "/desk/staff.data",
  ])("%s is no way around the sign-in", async (path) => {
    const { status, headers } = await sendRaw(origin, { path });
    expect(status === 404 || (status === 302 && headers.location?.startsWith(signInPath))).toBe(true);
  });
});

describe("health", () => {
  test("/healthz answers while the process lives", async () => {
    expect(await (await get("/healthz")).text()).toBe("ok\n");
  });

  test("/readyz names what it has looked at", async () => {
    const answer = await get("/readyz");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      ready: true,
      checks: { database: "ok", migrations: "ok", queue: "ok" },
    });
  });

  test("/metrics measures requests without saying whose", async () => {
    await get(`${noticesPath("es")}?q=secreto-42`);
    const figures = await (await get("/metrics")).text();
    expect(figures).toMatch(
      /http_request_duration_seconds_count\{method="GET",status="200",area="public"\} \d+/,
    );
    expect(figures).toContain("process_resident_memory_bytes");
    expect(figures).not.toContain("secreto-42");
    expect(figures).not.toContain(docketNumber);
  });
});
