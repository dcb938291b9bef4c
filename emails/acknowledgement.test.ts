import { describe, expect, test } from "vitest";
import { type AcknowledgementProps, renderAcknowledgement } from "./acknowledgement";

const props: AcknowledgementProps = {
  locale: "es",
  siteName: "Portal de Comentarios del DEAN",
  name: "Inés Ríos",
  docketNumber: "HLED-2026-0001",
  noticeTitle: "Prioridades",
  trackingNumber: "CM7A-BZVY-FCY1",
  submittedOn: "22 de noviembre de 2026",
  standing: "posted",
  withheldBecause: null,
  withheldMessage: null,
  receiptUrl: "https://comments.example.org/es/receipts/CM7A-BZVY-FCY1",
};

describe("the acknowledgement", () => {
  test.each(["", "ñ", "ññ", "—", "🌵", "🌵ñ"])("is whole wherever its characters fall (%j)", (ending) => {
    for (let length = 0; length < 200; length += 7) {
      const noticeTitle = "á".repeat(length) + ending;
      const { html, text } = renderAcknowledgement({ ...props, noticeTitle });
      expect(html + text).not.toContain("\0");
      expect(html).toContain(`«${noticeTitle}»`);
      expect(html.endsWith("</html>")).toBe(true);
    }
  });

  test("takes what people typed for text, and keeps its subject on one line", () => {
    const { html, subject } = renderAcknowledgement({
      ...props,
      name: "<script>alert(1)</script>",
      docketNumber: "HLED-2026-0001\r\nBcc: everybody@example.org",
    });
    expect(html).not.toContain("<script>");
    expect(subject).toBe("Su comentario a HLED-2026-0001 Bcc: everybody@example.org ya fue leído");
  });

  test("tells what the moderator wrote beside the reason, in its lines and as text", () => {
    const { html, text } = renderAcknowledgement({
      ...props,
      standing: "withheld",
      withheldBecause: "El motivo: anuncia algo.",
      withheldMessage: "Una línea,\notra.\n\n<b>Aparte</b>",
    });
    expect(html).toContain("Una línea,<br/>otra.");
    expect(html).toContain("&lt;b&gt;Aparte&lt;/b&gt;");
    expect(text).toContain("El motivo: anuncia algo.\n\nUna línea,\notra.\n\n<b>Aparte</b>");
  });

  test("says why a comment is withheld, and addresses nobody by a name it does not know", () => {
    const withheld = {
      ...props,
      name: null,
      standing: "withheld",
      withheldBecause: "El motivo: anuncia algo.",
    } as const;
    const { text } = renderAcknowledgement(withheld);
    expect(text).toContain("Buen día:");
    expect(text).toContain("No aparecerá en público. El motivo: anuncia algo.");
    expect(text).toContain(props.receiptUrl);
  });
});
