import { describe, expect, test } from "vitest";
import { isPlain, readStroke, type Stroke } from "./keystroke";

const stroke = (given: Partial<Stroke> & { readonly graph?: boolean }): Stroke => ({
  key: "j",
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  ...given,
  getModifierState: () => given.graph ?? false,
});

describe("a keystroke", () => {
  test("is a shortcut's by itself, never with a modifier, held down or while composing", () => {
    expect(isPlain(stroke({}))).toBe(true);
    for (const given of ["ctrlKey", "altKey", "metaKey", "repeat", "isComposing"] as const) {
      expect(isPlain(stroke({ [given]: true })), given).toBe(false);
    }
  });

  test("may need AltGr, where a layout has its brackets there", () => {
    expect(isPlain(stroke({ key: "[", graph: true, ctrlKey: true, altKey: true }))).toBe(true);
  });

  test("is looked up in the table, two in turn as well", () => {
    const table = [
      { name: "next", keys: ["j"] },
      { name: "home", keys: ["g h"] },
    ];
    expect(readStroke("j", undefined, table)).toEqual({ name: "next", key: "j" });
    expect(readStroke("g", undefined, table)).toEqual({ pending: "g" });
    expect(readStroke("h", "g", table)).toEqual({ name: "home", key: "h" });
    expect(readStroke("h", undefined, table)).toBeUndefined();
  });

  test("that does not fit as a second one counts as a first", () => {
    const table = [
      { name: "next", keys: ["j"] },
      { name: "home", keys: ["g h"] },
    ];
    expect(readStroke("j", "g", table)).toEqual({ name: "next", key: "j" });
    expect(readStroke("g", "g", table)).toEqual({ pending: "g" });
  });
});
