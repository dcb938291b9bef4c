import { expect, test } from "vitest";
import { plainText } from "./plain-text.server";

test.each([
  ["One.<br/><br/>Two.<br>\nThree.", "One.\n\nTwo.\nThree."],
  ["<p>One.</p><p>Two &amp; three.</p>", "\n\nOne.\n\nTwo & three.\n\n"],
  ["<ul><li>a</li><li>b</li></ul>", "\n\n- a\n- b\n\n"],
  ["<span style='padding-left: 30px'></span><b>Bold</b> and <a href=\"x\">linked</a>", "Bold and linked"],
  ["Jos&eacute;&rsquo;s &quot;plan&quot; &#38; &#x20AC;5&nbsp;m", 'José’s "plan" & €5\u00a0m'],
  // written twice, it was meant as text
  ["&lt;br&gt; and &amp;lt;", "<br> and &lt;"],
  // nothing of this is HTML that a portal wrote
  ["x < y, y <5%, R&D, a & b, ?a=1&copy=2&lt=3", "x < y, y <5%, R&D, a & b, ?a=1&copy=2&lt=3"],
  ["<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["mail <someone@example.org> or <Name>", "mail <someone@example.org> or <Name>"],
  ["AT&T &notacharacter; end", "AT&T &notacharacter; end"],
])("%j becomes %j", (html, text) => {
  expect(plainText(html)).toBe(text);
});
