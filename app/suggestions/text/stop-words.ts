/** Words that say nothing of the matter, folded, in both languages: they are no features, and phrases skip them. */
const english = `a about above after again against all also am an and any are aren't as at be because been before being below
between both but by can can't could couldn't did didn't do does doesn't doing don't dont down during each etc even ever every few for from
further get gets go got had has hasn't have haven't having he her here hers him his how i i'd i'll i'm i've if im in into is isn't it it's its
itself just let like may me might more most much must my myself no nor not now of off on one only onto or other our ours out over own per
please put really s same she should shouldn't so some still such t than that that's the their theirs them then there there's these they
they'd they're they've this those though through thus to too under until up upon us very was wasn't we we'd we'll we're we've were weren't what
when where whether which while who whom whose why will with without won't would wouldn't yet you your yours`;

const spanish = `a acá ahí ahora al algo algún alguna algunas alguno algunos allá allí ambos ante antes aquel aquella aquellas aquello aquellos
aquí así aun aún aunque bien cada casi como cómo con contra cosa cosas cual cuál cuales cualquier cuando cuándo cuanto cuyo da dan de
del desde donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos esta está estaba
estaban estamos están estar estas este esto estos estoy fue fueron fui ha había habían hace hacen hacer hacia han hasta hay haya he hemos hoy
incluso la las le les lo los luego más me mi mientras mis mismo mismos misma mismas mucha muchas mucho muchos muy nada nadie ni ningún ninguna no
nos nosotras nosotros nuestra nuestras nuestro nuestros nunca o otra otras otro otros para pero por porque pues puede pueden que qué
quien quién quienes se sea sean según ser si sí siempre sido sin sino sobre solo sólo somos son soy su sus tal también tampoco tan tanta tanto te
tenemos tener tengo ti tiene tienen toda todas todavía todo todos tras tu tú un una unas uno unos usted ustedes va van y ya yo`;

/** Written as the tokens are: folded, without apostrophes. */
export const stopWords: ReadonlySet<string> = new Set(
  `${english} ${spanish}`
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .split(/\s+/),
);
