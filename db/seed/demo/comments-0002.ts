import type { DemoComment } from "./demo";

const docket = "HLED-2026-0002";
const unread = { status: "received", tags: [], acknowledged: false } as const;

export const comments0002: readonly DemoComment[] = [
  {
    docket,
    locale: "en",
    submitted: -640,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Raymond Ochoa-Beck",
    email: "ray.ochoabeck@example.net",
    sector: "public-services",
    country: "US",
    region: "Arizona",
    comment: `I worked the line as a customs officer for 27 years, the last 12 of them in Nogales. Retired now, so I can say this plainly.

The scanners are good. What slows you down is what happens after the scan. An image gets read, somebody has a doubt, and the truck goes to secondary. In secondary there are not enough dock doors, so trucks with a five-minute question sit behind trucks with a five-hour question. We tried splitting them for six weeks one winter: quick questions on docks 1 to 4, everything else further down. Average time in secondary went from 2 h 20 to 1 h 05. Then the supervisor who thought of it moved to another port, and it was over.

Write it down as a rule. It costs a bucket of paint.

The other thing: officers on the two sides do not know each other. I met my counterpart across the fence for the first time in my 19th year, at a funeral. A monthly coffee would do more than a memorandum.`,
    answers: {
      0: "Mariposa, secondary inspection, between 2 and 6 p.m. in the produce season.",
      2: "Separate docks for quick questions and long inspections.",
    },
    declaredPillars: ["I"],
    publication: "named",
    status: "posted",
    tags: ["I.2"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -588,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Empacadora La Mesquitera",
    name: "Ramón Angulo Félix",
    email: "embarques@example.com",
    sector: "agriculture-food",
    country: "MX",
    region: "Sinaloa",
    comment: `Empacamos tomate y pepino en Culiacán. De enero a abril mandamos entre 18 y 25 cajas refrigeradas al día por Nogales.

Una caja que sale a las 5 de la mañana llega a la fila a las 4 de la tarde. Si pasa antes del cierre, el tomate está en la bodega esa noche. Si no pasa, espera hasta la mañana siguiente con el termo prendido: son unos 70 litros de diésel, un día menos de anaquel y un descuento de entre 8 y 12 % del comprador. El año pasado nos ocurrió con 211 cajas. Hagan la cuenta.

Pedimos dos horas más de servicio en temporada alta, de lunes a sábado, con personal de los dos lados. Nada más que abrir un solo lado no sirve; ya se probó.

También quiero señalar lo bueno: desde que se mandan los documentos fitosanitarios por vía electrónica ya no tenemos un chofer esperando un sello. Eso sí cambió la vida.`,
    answers: {
      0: "Nogales, en la fila de exportación, de 4 a 7 de la tarde. La última vez: 5 horas y 40 minutos.",
      1: "Las charolas y el plástico para empaque; vienen de Asia y podrían hacerse en Hermosillo o en Tucson.",
      2: "Dos horas más de servicio en temporada, en ambos lados a la vez.",
    },
    declaredPillars: ["I"],
    publication: "named",
    status: "posted",
    tags: ["I.2", "I.1"],
    acknowledged: true,
  },
  {
    docket,
    locale: "es",
    submitted: -402,
    commenterKind: "organization",
    stakeholderType: "business-association",
    organizationName: "Asociación de Agentes de Carga del Bravo",
    name: "C.P. Leticia Treviño Garza",
    email: "ltrevino@example.org",
    sector: "services",
    country: "MX",
    region: "Nuevo León",
    comment: `Agrupamos a 57 agencias de Monterrey, Colombia y Nuevo Laredo. Durante cuatro semanas pedimos a los asociados anotar cada operación detenida más de dos horas. Resultado: 1,904 operaciones. Las causas fueron:

- caída o lentitud de los sistemas: 38 %
- dato que no coincide entre el manifiesto y el pedimento (casi siempre el peso o el número de bultos): 27 %
- falta de personal para el reconocimiento: 19 %
- documentos del cliente: 11 %
- otras: 5 %

Sobre la primera causa: cuando el sistema se cae no hay un procedimiento de respaldo que ambos lados reconozcan, y cada jefe de turno decide según su criterio. Solicitamos un protocolo de contingencia común, de una página, pegado en cada caseta.

Sobre la segunda: permitan corregir diferencias menores a 2 % en línea, sin regresar el camión.`,
    answers: {
      0: "Puente Comercio Mundial, en la validación de documentos. El promedio de las operaciones detenidas fue de 3 h 50 min.",
      2: "Un procedimiento común para cuando se cae el sistema.",
    },
    declaredPillars: ["I"],
    publication: "named",
    status: "in-review",
    tags: ["I.2"],
    acknowledged: false,
  },
  {
    docket,
    locale: "es",
    submitted: -11,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Gilberto Saldaña",
    email: "gil.saldana@example.net",
    sector: "logistics-transport",
    country: "MX",
    region: "Tamaulipas",
    comment: `soy operador de transfer en Reynosa, 16 años. en la fila no hay baños, no hay sombra y no hay agua. en agosto un compañero se desmayó y chocó con el de enfrente, a 5 por hora pero chocó. todos hablan de carriles y de sistemas, nadie habla de nosotros.

pongan baños cada 500 metros y un techo. no es mucho pedir`,
    answers: {
      0: "Pharr, en la fila antes de la caseta. Ayer fueron 4 horas.",
      2: "Baños, agua y sombra.",
    },
    declaredPillars: ["I"],
    publication: "unnamed",
    ...unread,
  },
  {
    docket,
    locale: "en",
    submitted: -233,
    commenterKind: "organization",
    stakeholderType: "government",
    organizationName: "Otay Ridge Cross-Border Mobility District",
    name: "Denise Fairbanks",
    email: "dfairbanks@example.org",
    sector: "construction-infrastructure",
    country: "US",
    region: "California",
    comment: `The District plans and maintains local roads within three miles of the crossing. Cargo volume on our roads has grown 31 percent in six years; the pavement budget has grown 4 percent.

We would like the dialogue to consider the following:

Access roads should be part of every project. Two of the last three improvements ended at the property line of the port. Trucks reach the new lanes by a two-lane street that passes a middle school.

Planning calendars should be shared. Our counterparts in Tijuana rebuilt their approach road in the same eight months in which we closed ours. Neither of us knew until the detour signs met.

Toll revenue should be predictable. We support tolls for faster lanes, provided that a fixed share, which we suggest be 15 percent, returns to the neighborhoods that carry the traffic — on both sides of the line.

The District would gladly share its counts, which are taken every 15 minutes at eleven points.`,
    declaredPillars: ["I"],
    publication: "named",
    status: "in-review",
    tags: [],
    acknowledged: false,
  },
  {
    docket,
    locale: "en",
    submitted: -30,
    commenterKind: "organization",
    stakeholderType: "labor-union",
    organizationName: "Warehouse and Drivers Local 88",
    name: "Marcus Tillery",
    email: "local88@example.org",
    sector: "logistics-transport",
    country: "US",
    region: "Texas",
    comment: `Before anyone extends hours at the bridges, talk to the people who will work them. Our members in the El Paso warehouses already do mandatory overtime when the trucks bunch up at night. Longer hours without more people means tired people on forklifts. We had two serious injuries last fall, both after hour eleven.

We are for longer hours. We are for them with a second shift, posted schedules, and a bus, because the last one leaves Santa Teresa at 9:15.`,
    answers: { 2: "Longer hours with a real second shift, not overtime." },
    declaredPillars: ["I"],
    publication: "named",
    ...unread,
  },
  {
    docket,
    locale: "es",
    submitted: -6,
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Aerocomponentes Sierra Azul",
    name: "Mónica Ávila Loya",
    email: "mavila@example.com",
    sector: "aerospace",
    country: "MX",
    region: "Chihuahua",
    comment: `Maquinamos piezas de titanio para trenes de aterrizaje. El tratamiento térmico lo hace un solo proveedor en Wichita; mandamos la pieza, regresa y se vuelve a ir ya terminada. Cruza tres veces y en cada cruce paga el mismo trámite como si fuera otra pieza.

Existe un régimen para esto, pero el trámite para darse de alta nos llevó 13 meses y dos asesores. Una empresa de 40 personas como la nuestra no puede con eso. ¿Por qué no un alta simplificada para quien mueve menos de 500 piezas al mes?`,
    declaredPillars: ["I"],
    publication: "named",
    ...unread,
  },
  {
    docket,
    locale: "en",
    submitted: -310,
    commenterKind: "individual",
    stakeholderType: "individual",
    name: "Walt Jernigan",
    email: "walt.j@example.net",
    country: "US",
    region: "Florida",
    comment: `My wife's visitor visa appointment has been moved three times and nobody picks up the phone at the consulate. Who do I have to talk to? I have the confirmation page and I can send it to you. We already paid for the flights.`,
    declaredPillars: ["I"],
    publication: "unnamed",
    status: "withheld",
    withheld: {
      reason: "off-topic",
      note: "A visa case, which the notice says we cannot look into. I feel for him. When you do the replies, could you point him to the consulate's complaint form instead of only saying no?",
    },
    tags: [],
    acknowledged: true,
  },
];
