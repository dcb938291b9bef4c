/** The print page's only style: it stands in the page itself, which asks for nothing. System fonts, and paper in mind. */
export const printStyle = `
:root { color-scheme: light; }
body { font: 11.5pt/1.55 Georgia, "Times New Roman", serif; color: #1b1b1b; background: #fff; margin: 0; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4, h5, table, .detail, .note { font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.6rem 0 .5rem; padding-top: .6rem; border-top: 2px solid #205493; }
h3 { font-size: 1.15rem; margin: 2rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
h5 { font-size: .95rem; margin: 1.2rem 0 .3rem; color: #3d4551; }
p, ul, ol { margin: .5rem 0; }
li { margin: .3rem 0; }
ol > li { margin: .9rem 0; }
a { color: #205493; }
.detail { color: #3d4551; margin: 0 0 1.5rem; }
.warning { border-left: 4px solid #8a5300; padding: .2rem .8rem; font-style: italic; }
.note { font-size: .9rem; color: #3d4551; }
.reference, figcaption { font-size: .9rem; color: #3d4551; }
.facts { overflow-wrap: anywhere; }
figure { margin: .7rem 0 .7rem 1rem; padding-left: 1rem; border-left: 3px solid #a9aeb1; }
blockquote { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 1.2rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; line-height: 1.35; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #a9aeb1; font-weight: normal; }
thead th { font-weight: 600; border-bottom: 2px solid #565c65; vertical-align: bottom; }
.numeric { text-align: right; font-variant-numeric: tabular-nums; }
.back { font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-size: .9rem; }
@media print {
  @page { margin: 2cm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  a { color: #000; }
  .back { display: none; }
  h2, h3, h4, h5, caption, thead { break-after: avoid; }
  tr, figure, .warning { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .table { overflow: visible; }
}
`;
