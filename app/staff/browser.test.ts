import { expect, test } from "vitest";
import { digestOf } from "~/secret-key.server";
import { browserCookie, browserOf } from "./browser.server";

const from = (userAgent: string, cookie = "", secure = true) =>
  browserOf(new Headers({ "User-Agent": userAgent, Cookie: cookie }), secure);

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
    "Safari, macOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0",
    "Edge, Windows",
  ],
  ["<a href='https://evil.example'>Click</a>", null],
])("%s", (userAgent, name) => {
  expect(from(userAgent).name).toBe(name);
});

test("a browser is recognized by its cookie, and by nothing that it made up", () => {
  const first = from("");
  const cookie = browserCookie(first, true);
  expect(cookie).toMatch(/^__Host-desk-browser=[\w-]{32}; .*HttpOnly; SameSite=Lax; Secure$/);
  expect(from("", `desk=1; ${cookie.split(";")[0]}`).key).toBe(first.key);
  expect(digestOf(from("", cookie.split(";")[0]).key)).toEqual(digestOf(first.key));
  expect(from("", "__Host-desk-browser=short").key).not.toBe("short");
  expect(from("").key).not.toBe(first.key);
});

test("over https no cookie counts that a neighbouring host could have set", () => {
  const first = from("");
  const [plain = ""] = browserCookie(first, false).split(";");
  const [own = ""] = browserCookie(first, true).split(";");
  expect(plain).toBe(`desk-browser=${first.key}`);
  expect(from("", plain).key).not.toBe(first.key);
  expect(from("", `desk-browser=${"x".repeat(32)}; ${own}`).key).toBe(first.key);
  expect(from("", plain, false).key).toBe(first.key);
});
