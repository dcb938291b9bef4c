import fc from "fast-check";
import { expect, test } from "vitest";
import { listWords } from "./words";

test.each([
  ["I oppose this rule.", "i oppose this rule"],
  ["  I\u00a0OPPOSE\r\n\tthis, rule!!! 🙏 ", "i oppose this rule"],
  ["I don't, I don’t, I dont", "i dont i dont i dont"],
  ["¡Apóyenlo ya! Señora", "apoyenlo ya senora"],
  ["Apo\u0301yenlo", "apoyenlo"],
  ["<p>One<br/>two</p>&nbsp;three&#32;four &amp; five", "one two three four five"],
  ["a &lt; b, 2 < 3 and x<y", "a b 2 3 and x y"],
  ["dise&ntilde;o p&uacute;blico", "diseno publico"],
  ["[Your name here], ZIP 78040-1234", "your name here zip 78040 1234"],
  ["Ｆｕｌｌ ﬁne", "full fine"],
  ["北京 Привет", "北京 привет"],
  ["&#99999999;&#xffffff; &nosuch; <>", "99999999 nosuch"],
  ["… — 🙏", ""],
  ["", ""],
])("the words of “%s”", (text, words) => {
  expect(listWords(text).join(" ")).toBe(words);
});

test("words are read again as they are, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (text) => {
      const words = listWords(text);
      expect(listWords(words.join("\n"))).toEqual(words);
    }),
  );
});
