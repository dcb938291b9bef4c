import type { BarSeriesOption } from "echarts/charts";
import type { GridComponentOption, MarkLineComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { type ChartColor, chartColors, type Drawing, type DrawingElement } from "./drawing";

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | MarkLineComponentOption>;

/** The color that stands for a meaning while a chart is being drawn: any would do, as long as each has its own. */
export const stand = (color: ChartColor): string => `#00000${chartColors.indexOf(color) + 1}`;

/**
 * Draws a chart. Its elements are given one by one rather than as markup: a page writes them with attributes and classes
 * alone, since the content security policy forbids inline styles, and nothing that is written in a chart can become markup.
 */
export async function draw(option: ChartOption, size: Pick<Drawing, "width" | "height">): Promise<Drawing> {
  const chart = (await charts()).init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption({ animation: false, ...option });
    return { ...size, elements: readElements(chart.renderToSVGString()) };
  } finally {
    chart.dispose();
  }
}

let loading: ReturnType<typeof load> | undefined;
/** Loaded when the first chart is drawn: it takes longer than all of them, and most processes draw none. */
const charts = () => {
  loading ??= load();
  return loading;
};

async function load() {
  const [core, { BarChart }, { GridComponent, MarkLineComponent }, { SVGRenderer }] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  core.use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);
  return core;
}

/** Attributes that are taken over, by the name that React has for them. */
const known: Readonly<Record<string, string>> = {
  d: "d",
  x: "x",
  y: "y",
  width: "width",
  height: "height",
  transform: "transform",
  "text-anchor": "textAnchor",
  "dominant-baseline": "dominantBaseline",
  "stroke-width": "strokeWidth",
  "stroke-dasharray": "strokeDasharray",
};

const drawn = new Set<string>(["path", "rect", "text"]);

/** The elements of an SVG file that draw something. */
function readElements(svg: string): readonly DrawingElement[] {
  const elements: DrawingElement[] = [];
  let text: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name, attributes }) => {
    const element = readElement(name, attributes);
    if (!element) return;
    elements.push(element);
    if (name === "text") text = "";
  });
  parser.on("text", (piece) => {
    if (text !== undefined) text += piece;
  });
  parser.on("closetag", ({ name }) => {
    const last = elements.at(-1);
    if (name !== "text" || !last) return;
    elements[elements.length - 1] = { ...last, text };
    text = undefined;
  });
  parser.write(svg).close();
  return elements;
}

function readElement(
  name: string,
  attributes: Readonly<Record<string, SaxesAttributeNS>>,
): DrawingElement | undefined {
  if (!drawn.has(name)) return undefined;
  const fill = colorOf(attributes.fill?.value);
  const stroke = colorOf(attributes.stroke?.value);
  // what has no color of ours is the ground, or there for a pointer that a drawing does not know
  if (fill === undefined && stroke === undefined) return undefined;
  const taken = Object.entries(known).flatMap(([from, to]) => {
    const value = attributes[from]?.value;
    return value === undefined ? [] : [[to, value] as const];
  });
  const style = attributes.style?.value ?? "";
  const [, fontSize] = /font-size:(\d+(?:\.\d+)?)px/.exec(style) ?? [];
  const [, fontWeight] = /font-weight:(\w+)/.exec(style) ?? [];
  return {
    name: name as DrawingElement["name"], // one of those drawn
    attributes: {
      ...Object.fromEntries(taken),
      ...(fontSize ? { fontSize } : {}),
      ...(fontWeight ? { fontWeight } : {}),
    },
    fill,
    stroke,
  };
}

const colorOf = (value: string | undefined): ChartColor | undefined =>
  chartColors.find((color) => stand(color) === value);
