/** What a color of a chart means; the stylesheet says which it is, on screens, on paper and in forced colors. */
export const chartColors = ["text", "axis", "comments", "voices", "mark"] as const;
export type ChartColor = (typeof chartColors)[number];

/** An element of a drawing: its name, its attributes by the names that React knows, and the colors it is filled and lined with. */
export interface DrawingElement {
  readonly name: "path" | "rect" | "text";
  readonly attributes: Readonly<Record<string, string>>;
  readonly fill?: ChartColor | undefined;
  readonly stroke?: ChartColor | undefined;
  readonly text?: string | undefined;
}

/** A chart as it is drawn, in units of its own that scale with the page. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly DrawingElement[];
}
