import type { DemoComment } from "./demo";

const docket = "HLED-2026-0004";

export const comments0004: readonly DemoComment[] = [
  {
    docket,
    locale: "es",
    submitted: -2690,
    commenterKind: "organization",
    stakeholderType: "civil-society",
    organizationName: "Red de Mujeres Emprendedoras del Istmo",
    name: "Na Lupita Orozco Regalado",
    email: "reddelistmo@example.org",
    sector: "retail-commerce",
    country: "MX",
    region: "Oaxaca",
    comment: `Somos 118 mujeres de Juchitán, Ixtaltepec y Tehuantepec: totoperas, bordadoras, vendedoras de queso y de camarón seco, dos dueñas de taller mecánico y una que arregla celulares.

Nos reunimos un domingo para contestarles. Lo que más se repitió fue el crédito. Los préstamos que sí nos dan son los «grupales», a 80 o 100 % al año, y si una falla pagamos todas. El banco pide escrituras, y la casa está a nombre del marido, del suegro o de nadie. Después del temblor muchas perdieron hasta los papeles.

Lo segundo fue el horario. Hubo un curso de exportación muy bueno, pero era en Salina Cruz, de 9 a 2. A esa hora estamos en el mercado. Fueron cuatro de nosotras.

Lo tercero es la vergüenza, así lo dijo una compañera: que nos hablen en la ventanilla como si no entendiéramos. Entendemos todo. Lo decimos en zapoteco y luego lo decimos en español.`,
    answers: {
      0: "El crédito caro y que pidan escrituras que las mujeres no tenemos.",
      1: "La tanda. De verdad: con tandas hemos comprado tres molinos y un refrigerador grande.",
      2: "Alguien que nos acompañe con el primer papeleo y un empaque que aguante.",
    },
    declaredPillars: ["IV", "II"],
    publication: "named",
    status: "posted",
    tags: ["IV.2", "IV.3"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -2611,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Puente Claro Community Lending",
    name: "Alicia Brandt",
    email: "abrandt@example.com",
    sector: "finance",
    country: "US",
    region: "Texas",
    comment: `We are a nonprofit lender in the Rio Grande Valley with 640 active loans, median size $7,800, and a loss rate of 2.1 percent over ten years. About half of our borrowers have family businesses in Mexico as well, and they often ask whether we can lend to a sister in Tuxtla or a cousin in Tapachula. We cannot.

What would change that is a partner on the ground and a guarantee for the first loss. We have found partners: there are savings cooperatives in Chiapas with better repayment than ours. The guarantee is the missing piece. A fund of $5 million, covering the first 10 percent of losses, would support roughly $40 million in loans at rates near 18 percent instead of 80.

We would also like remittances to count as income. If a woman has received $300 every month for six years, that is a better record than most pay stubs.`,
    answers: {
      0: "No credit history that travels, and no guarantee for the first loss.",
      1: "Peer lending circles that report to a credit bureau. Scores rose by 60 points on average.",
    },
    declaredPillars: ["IV", "II"],
    publication: "named",
    status: "posted",
    tags: ["IV.2", "II.1"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -2540,
    commenterKind: "organization",
    stakeholderType: "academia",
    organizationName: "Centro de Estudios Rurales del Grijalva",
    name: "Dra. Inés Maldonado Güemes",
    email: "imaldonado@example.org",
    sector: "education-research",
    country: "MX",
    region: "Tabasco",
    comment: `Durante tres años dimos seguimiento a 84 unidades de producción de cacao y de traspatio en la Chontalpa y el norte de Chiapas. Compartimos tres hallazgos que conciernen a los pilares II y IV.

1. La asistencia técnica sirve cuando dura. En los grupos con un técnico presente 24 meses, el rendimiento subió 34 %. En los que recibieron talleres sueltos, a los dos años no hubo diferencia con quienes no recibieron nada.

2. El valor se queda donde se fermenta. Quien vende cacao en baba recibe menos de la mitad que quien lo fermenta y lo seca. Un centro de beneficio cuesta alrededor de 900,000 pesos y atiende a 60 familias. Con paneles solares térmicos el secado baja de nueve a cinco días y se deja de quemar leña.

3. Las mujeres hacen el 61 % de las horas de trabajo registradas, pero solo el 17 % aparece como titular en los padrones. Todo programa que pida el padrón las deja fuera sin decirlo.

Recomendamos, por tanto, financiar menos talleres y más permanencia, y admitir constancias de trabajo además de títulos de propiedad. Los datos, sin nombres, están a disposición de ambas partes.`,
    declaredPillars: ["II", "IV"],
    publication: "named",
    status: "posted",
    tags: ["II.1", "II.2", "IV.3"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -2377,
    commenterKind: "individual",
    stakeholderType: "business",
    name: "Don Wilberth Uc Canul",
    email: "mielwuc@example.net",
    sector: "agriculture-food",
    country: "MX",
    region: "Campeche",
    comment: `Tengo 70 colmenas en Hopelchén. Mi miel es buena, me la compra un señor que la revuelve con otra y la manda a Texas con su nombre.

Para venderla yo solo necesito el análisis de residuos. Cuesta como 6 mil pesos y lo hacen en Mérida o en el norte. Si nos juntamos 20 nos tocaría de a 300 pesos, pero el laboratorio dice que cada quien debe sacar el suyo. ¿Por qué? La abeja no sabe de quién es la colmena.

Y otra cosa, las fumigaciones. Hace dos años se me murieron 31 cajas en una semana.`,
    answers: {
      0: "El análisis de laboratorio, que sale carísimo para uno solo.",
      2: "Un análisis por grupo y una etiqueta en inglés bien hecha.",
    },
    declaredPillars: ["II"],
    publication: "named",
    status: "posted",
    tags: ["II.1", "IV.2"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -2210,
    commenterKind: "organization",
    stakeholderType: "business-association",
    organizationName: "Cross-Border Women's Business Council of the Southwest",
    name: "Lorena Staples-Quiñones",
    email: "council@example.com",
    sector: "services",
    country: "US",
    region: "New Mexico",
    comment: `The Council has 1,150 members in four states, all of them companies that women own and run. We surveyed them for this notice; 286 answered.

- 58 percent would like to buy from a woman-owned supplier in southern Mexico. 6 percent do.
- Of those who tried, most gave up on logistics for small volumes. There is no affordable way to ship between one box and one pallet.
- 41 percent said that they did not know how to check whether a supplier is real.

We propose a shared register: a woman-owned firm is verified once, by an accredited body in her own country, and both sides accept it. We have done this between New Mexico and Chihuahua for three years with 94 firms and one complaint.

We also ask for a consolidation point in Oaxaca or Tuxtla Gutiérrez, where small producers can combine boxes into one shipment each week. Our members would commit to regular orders.`,
    answers: {
      0: "Shipping small volumes: too large for the mail, too small for a carrier.",
      1: "Our own verification between two states. It is cheap because it trusts the other side's check.",
      2: "A weekly consolidated shipment and one register that buyers can trust.",
    },
    declaredPillars: ["IV", "II"],
    publication: "named",
    status: "posted",
    tags: ["IV.2", "IV.3", "II.3"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -2098,
    commenterKind: "organization",
    stakeholderType: "government",
    organizationName: "Municipio de San Jacinto de las Lomas",
    name: "Profr. Abelardo Gómez Díaz",
    email: "presidencia@example.org",
    sector: "public-services",
    country: "MX",
    region: "Chiapas",
    comment: `El municipio que represento tiene 11,400 habitantes y 46 localidades, 19 de ellas sin energía eléctrica estable. El camino a la cabecera se cierra en promedio 40 días al año.

Contamos con una cooperativa de mujeres que produce mermelada de nanche y café tostado. Compraron una tostadora eléctrica con apoyo de una fundación y no la pueden encender: el voltaje no alcanza. Hoy tuestan en comal, como antes, con la máquina nueva a un lado.

Solicitamos respetuosamente que los proyectos productivos se aprueben junto con la obra que los hace posibles. Nosotros ofrecemos terreno y mano de obra. Un sistema solar de 30 kW con baterías resolvería la cooperativa, la clínica y la escuela.`,
    declaredPillars: ["II"],
    publication: "named",
    status: "posted",
    tags: ["II.2", "II.3"],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -1955,
    commenterKind: "individual",
    stakeholderType: "business",
    name: "Hannah Lindqvist",
    email: "hannah@example.net",
    sector: "retail-commerce",
    country: "US",
    region: "California",
    comment: `I own a small shop in Sacramento and buy textiles straight from six weavers near San Cristóbal. I love the work and I nearly quit last year.

One box was held for 23 days because the word on the invoice was "shawl" and the tariff book wanted "woven accessory, other". Storage cost me more than the shawls. I called a help line, and a kind person told me that she couldn't advise me. So who can?

Give importers under, say, $25,000 a year a human being to call. And a short list, with pictures, of what to write on the invoice.`,
    answers: {
      0: "Classification. I am one person with a label printer, not a customs department.",
    },
    declaredPillars: ["IV"],
    publication: "named",
    status: "posted",
    tags: ["II.1", "IV.2"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -1902,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Carmen Uscanga",
    email: "c.uscanga@example.net",
    sector: "fisheries-forestry",
    country: "MX",
    region: "Veracruz",
    comment: `Quiero denunciar a la persona que maneja el crédito de la cooperativa pesquera. Se llama Fulano de Tal Ejemplo, vive en la calle Inventada número 12, su teléfono es el 555-0142 y su esposa trabaja en la clínica. Se quedó con el dinero de 14 familias y aquí pongo también los nombres de los hijos para que vean que es cierto: Juanito y Anita, van en la primaria del pueblo.

Hagan algo, por favor.`,
    declaredPillars: ["IV"],
    publication: "unnamed",
    status: "withheld",
    withheld: {
      reason: "personal-data",
      note: "Acusa a una persona con domicilio, teléfono y el nombre de sus hijos menores. No podemos publicarlo ni con partes tachadas, porque se le reconocería. Ya le avisé a la coordinación; a la señora hay que decirle ante quién puede denunciar.",
    },
    tags: [],
    acknowledged: true,
  },
  {
    docket,
    locale: "en",
    submitted: -1760,
    commenterKind: "anonymous",
    stakeholderType: "other",
    sector: "creative-industries",
    country: "US",
    region: "Illinois",
    comment: `I play in a band and I also send $250 home to my mother in Guerrero each month. She and two aunts used it to start a bakery. It is the only "development program" that ever reached that street, so maybe match it: one dollar for each dollar that goes into a business. I know fifty people here who would sign up tomorrow.`,
    declaredPillars: ["II", "IV"],
    publication: "unnamed",
    status: "posted",
    tags: ["II.1"],
    acknowledged: false,
  },
  {
    docket,
    locale: "en",
    submitted: -2186,
    commenterKind: "organization",
    stakeholderType: "business-association",
    organizationName: "Cross-Border Women's Business Council of the Southwest",
    name: "Lorena Staples-Quiñones",
    email: "council@example.com",
    sector: "services",
    country: "US",
    region: "New Mexico",
    comment: `The Council has 1,150 members in four states, all of them companies that women own and run. We surveyed them for this notice; 286 answered.

- 58 percent would like to buy from a woman-owned supplier in southern Mexico. 6 percent do.
- Of those who tried, most gave up on logistics for small volumes. There is no affordable way to ship between one box and one pallet.
- 41 percent said that they did not know how to check whether a supplier is real.

(Sending this again as I did not see the confirmation, sorry.)`,
    declaredPillars: ["IV", "II"],
    publication: "named",
    status: "withheld",
    withheld: {
      reason: "duplicate",
      note: "Same text as their comment of the day before, only shorter, so that one stands. I wrote to Ms. Staples-Quiñones that the first one arrived. Her receipt had gone to the spam folder.",
    },
    tags: [],
    acknowledged: true,
  },
];
