import { cue } from "./cue";

/** Pillar IV as people tell it, and messages that belong nowhere. */
export const toldPeople = [
  cue(
    "cannot-hire",
    { "IV.1": 2 },
    {
      en: "cannot find, can't find, nobody applies, no applicants, poach*, hired away, steal each other's, leave for, turnover, retire, retiring, retires, retirement of, average age, nobody to replace, nobody knows how, who knows how to, need technicians, short of technicians, need welders, need mechanics, unfilled, help wanted, we train them, train them ourselves",
      es: "no encontramos, no encuentro, no hallo, nadie sabe, nadie aplica, se los llevan, nos los quitan, nos los peleamos, rotación, se jubilan, jubil*, edad promedio, no hay quien, quién sepa, que sepan, faltan técnicos, faltan soldadores, faltan mecánicos, se busca, los entrenamos, los formamos, los capacitamos nosotros",
    },
  ),
  cue(
    "learn-a-trade",
    { "IV.1": 2 },
    {
      en: "learn, learned, learning, teach, teaches, taught, teaching, lessons, practice, hands-on, shop, shop floor, lathe*, mill, robots, robot arm, simulator*, equipment from the eighties, old machines, donated machine, night school, evening class*, saturday class*, semester, weeks course, week course, month course, months of, first group, cohort, cohorts, graduates, finish the course",
      es: "aprender, aprendí, aprendieron, aprendan, enseñar, enseña*, enseñen, enseñe, lecciones, práctica*, practicar, torno*, fresadora*, robots, brazo robótico, simulador*, máquinas viejas, máquina donada, nocturna, clases los sábados, semestre*, semanas, curso de, meses de, primera generación, generación*, generaciones, cohorte*, egresan, egresaron, terminan el curso, con diploma, diploma, salen con oficio, salen sabiendo, entrenamiento, adiestr*, escuela taller, primera camada",
    },
  ),
  cue(
    "paper-not-recognized",
    { "IV.1": 2, "1.7": 0.6 },
    {
      en: "license is not valid, not valid here, not recognized, isn't recognized, no one recognizes, start over, start from zero, took the exam again, retake, retest*, credential, credentials, card, welding card, card valid, valid on both sides, count on both sides, counts for nothing, same exam, one exam, board exam, state board*, evaluation of credentials, translated and apostilled, worth nothing, worth the same, nurse licens*, engineer licens*, teacher licens*, hours count, experience counts",
      es: "no vale, no me vale, no sirve aquí, no lo reconocen, no me lo reconocen, no la reconocen, reconozcan, empezar de cero, volver a empezar, repetir el examen, otra vez el examen, credencial*, carnet, valga igual, valga lo mismo, vale lo mismo, valga en los dos, válido en los dos, validez, mismo examen, un solo examen, revalidar, apostillad*, certificado de soldador, cédula, mis horas, experiencia cuente, cuente la experiencia, papel único",
    },
  ),
  cue(
    "trades",
    { "IV.1": 1.3 },
    {
      en: "welder*, electrician*, machinist*, plumber*, mechanic*, carpenter apprentice*, lineman, linemen, diesel mechanic*, pilot*, crane operator*, truck driving school, nurse*, nursing assistant*, medical assistant*, caregiver*, teacher*, chef*, programmer*, coder*, data analyst*, technician*, technologist*, operator*, maintenance tech*, engineers, engineering, layout engineer*, clean room worker*",
      es: "soldador*, electricista*, tornero*, peón, albañil*, ladriller*, estibador*, plomer*, mecánic*, linier*, mecánico diésel, piloto*, gruero*, enfermer*, auxiliar*, cuidador*, maestr*, cociner*, programador*, analista*, técnic*, técnico en mantenimiento, ingenier*, ingeniería, refrigeración, buz*, guías",
    },
  ),
  cue(
    "tiny-firm",
    { "IV.2": 2.2, "2.1": 2 },
    {
      en: "my husband and i, my wife and i, husband and wife, my sister and i, my brother and i, my cousin and i, my mother and i, two of us, three of us, four of us, five of us, just me, on my own, by myself, one-man, one-woman, one person, family of, my garage, a garage, our garage, in my kitchen, my kitchen, spare room, my savings, own savings, mom and pop, tiny, staff of #few, we are #few, we're #few, #few people, #few persons, #few employees, #few workers, #few seats, small one*, small ones, little shop, little company, firms of our size, firms like mine, size like ours, somebody my size, the little guy*",
      es: "mi esposo y yo, mi esposa y yo, mi marido y yo, mi mujer y yo, mi hermana y yo, mi hermano y yo, mi cuñado, mi primo y yo, mi mamá y yo, somos dos, somos tres, somos cuatro, somos cinco, somos #few, nomás yo, yo solo, yo sola, una sola persona, en mi garage, un garage, matrimonio de, somos un matrimonio, quince empleadas, empleadas, talleres familiares, microempresas, papelería, molino, carnicería, tortillería, molinito, mi cochera, en mi cocina, mi cocina, en mi casa, mis ahorros, ahorros propios, chiquit*, chico, chicos, chica, chicas, pequeñ*, los chicos, #few personas, #few empleados, #few trabajadores, #few gentes, empresas como la mía, de nuestro tamaño, de mi tamaño, los que trabajamos solos",
    },
  ),
  cue(
    "sells-things",
    { "IV.2": 1.4, "2.1": 1 },
    {
      en: "i sell, we sell, i make, we make, i bake, i sew, i print, orders from, my customers, my clients, customer in, client in, first customer, first sale, website, etsy, online, ship a box, ship one box, small box*, small order*, small shipment*, one pallet, half a pallet, minimum order, consolidat*, shipping costs more, costs more than, charged back, pay by card, card payment*, gateway, invoice her, tax id, my accountant, trade show, fair, ribbon, label, labels",
      es: "yo vendo, vendo, vendemos, hago, hacemos, horneo, coso, pedidos de, mis clientes, mi clienta, cliente en, cliente de, primer cliente, primera venta, página, en línea, mandar una caja, una sola caja, cajita*, pedidos chicos, envíos chicos, envíos chiquitos, una tarima, media tarima, pedido mínimo, consolid*, sale más caro el envío, más caro el envío, me cuesta más, contracargo*, pago con tarjeta, pasarela, facturarle, mi contador, feria, etiqueta, guía, paquetería, paquete*",
    },
  ),
  cue(
    "bank-says-no",
    { "IV.2": 2, "2.1": 1.4 },
    {
      en: "the bank said, bank says, bank told, turned down, turned us down, rejected the loan, no loan, won't lend, wouldn't lend, lends, lend, borrow*, interest rate*, percent interest, loan shark*, collateral, machine as collateral, deed to the house, co-signer, guarantee fund, seed money, seed fund, seed capital, ticket*, venture, too small for, too big for, grant of, small grant*, invoice financing, paid in ninety, pay us in 90",
      es: "el banco dice, el banco dijo, dijo el banco, el banco me pide, me rechazaron, nos rechazaron, negaron el crédito, no nos presta, no me presta, nos presten, prestan, prestaron, que me presten, para que me presten, le presten, un préstamo de, capital que entienda, hipoteca, consignación, nos compra poquito, tasa de interés, intereses, agiotista*, prestamista*, garantía, como garantía, escrituras, aval, fondo de garantía, capital semilla, fondo semilla, muy chicos para, muy chicas para, muy grandes para, apoyo de, financiera, anticipo*, pagan a 60, pagan a 90, a 60 días",
    },
  ),
  cue(
    "who-guides-me",
    { "IV.2": 1.8, "2.1": 1.5 },
    {
      en: "somebody to explain, someone to explain, explain to me, guide for, a guide, one contact, one advisor, one office, one window for small, where to start, don't know where to start, no idea, nobody explains, plain english, plain language, walk me through, sit with me, help desk, advice, adviser, class for exporters, group of us, club, split the cost, share a container, share the insurance, soft landing, soft-landing, demo day, pitch",
      es: "alguien que me explique, quien me explique, quién me explica, explicar, explique*, una guía, guía para, guía en cristiano, un contacto, un asesor, una oficina, ventanilla para chicos, por dónde empezar, no sé por dónde, ni idea, nadie explica, en cristiano, que nos oriente, orienta*, nos digan cómo, quien nos diga, consejo*, asesorar*, juntarnos, nos juntemos, compartir contenedor, compartir el seguro, aterrizaje suave, rueda de negocios",
    },
  ),
  cue(
    "care-of-children",
    { "IV.3": 2, "2.5": 2 },
    {
      en: "babysitter, my baby, the baby, my kids, my children, kids at school, pick up my kids, who watches, nobody to leave, leave the kids, breastfeed*, pump room, nursing room, pregnant, pregnancy test, fired for being pregnant, night shift with kids, care for my mother, sick mother",
      es: "mi bebé, el bebé, mis hijos, mis niños, con quién dejar, quién cuide, quién me cuida, dejar a los niños, recoger a los niños, amamant*, lactario*, embarazada*, prueba de embarazo, despid* embarazada, cuidar a mi mamá, mi mamá enferma",
    },
  ),
  cue(
    "treated-worse",
    { "IV.3": 2 },
    {
      en: "age limit, too old, nobody hires, left us out, leave us out, cannot read, can't read, hire one of us, hire some of, lost our jobs, lost my job, they laugh, laughed at me, won't hire, wouldn't hire me, won't hire me, won't give me, not hired because, because i am, because i'm, because she is, paid less, pay less, half the pay, less pay, same work, same pay, same wage, only men, for men, all men, boys' club, never promoted, passed over, the guy got, asked for my husband, husband's signature, accent, my accent, my skin, looks, tattoo*, name on the form, insult*, respect, dignity, fair chance, chance, door closed, doors closed, let us in",
      es: "se ríen, se rieron, no me contratan, no me dieron, no nos contratan, no contratan, tope de edad, máximo 35 años, ya no las quisieron, nos dejan fuera, quedamos fuera, no saben leer, no sabemos leer, no leen, contraten a uno, contraten a, contratar a, perdimos el empleo, porque soy, por ser, por mi edad, por mi acento, nos pagan menos, pagan menos, menos paga, la mitad del sueldo, mismo trabajo, misma paga, mismo sueldo, puro hombre, puros hombres, sólo hombres, nunca ascienden, se lo dieron a, preguntan por mi marido, firma del marido, firma de mi esposo, mi piel, tatuaje*, insult*, respeto, dignidad, oportunidad, una oportunidad justa, se nos cierra* la puerta, cierran la puerta, nos dejen entrar, apellido",
    },
  ),
  cue(
    "kept-out-groups",
    { "IV.3": 2 },
    {
      en: "speak my language, speaks our language, in our language, in zapotec, in mixteco, in mam, translator, women only, women's group, women's committee, girls who, daughters, widows, grandmothers, kids with, children with, special education, special needs, hard of hearing, visually impaired, amputee*, prosthetic leg, no diploma required, dropouts, dropped out, never finished school, street kids, gang members, ex-gang, former gang, just released, released from prison, halfway house, shelter, displaced, returnees, haitian*, venezuelan*, refugees, seasonal pickers, pickers, camps, colonia*, colonias, reservation, chapter house, nation, border patrol checkpoint on our land",
      es: "hable mi lengua, hablen nuestra lengua, en nuestra lengua, en zapoteco, en mixteco, en tzotzil, en mam, traductor*, sólo mujeres, grupo de mujeres, comité de mujeres, hijas, viudas, abuelas, niños con, educación especial, necesidades especiales, débil visual, amputad*, prótesis, sin pedir prepa, sin prepa, no terminaron la, no terminé la, dejaron la escuela, niños de la calle, expandiller*, ex pandiller*, acabo de salir, salí del penal, casa de medio camino, refugio, desplazad*, haitian*, venezolan*, refugiad*, pizcador*, pizca, campamento*, colonia popular, comunidad indígena, mujeres indígenas, mujeres rurales",
    },
  ),
  cue(
    "advertising",
    { nothing: 2.5 },
    {
      en: "for rent, for sale, we offer, i offer, our services, our company offers, call now, call today, whatsapp me, limited spots, act now, free quote, free trial, guaranteed, investment returns, per month guaranteed, trading, signals, welcome bonus, financing available, easy credit, no credit check, now hiring, positions available, apply today, walk-in interview*, best quality, dm me, link in bio",
      es: "se renta, se vende, en venta, traspaso, ofrezco, ofrecemos, nuestros servicios, llama ya, llame ya, llama ahora, mándame mensaje, escribe al whatsapp, informes con, informes al, informes, cupo limitado, aparta tu lugar, oferta, ofertas, cotiza gratis, prueba gratis, garantizad*, rendimiento*, mensual garantizado, trading, bono de bienvenida, facilidades, crédito fácil, crédito inmediato, contratación inmediata, solicita personal, empresa solicita, presentarse, importante empresa, bonos de puntualidad, prestaciones de ley, inbox, trato directo",
    },
  ),
  cue(
    "site-questions",
    { nothing: 2 },
    {
      en: "error 404, error message, button, the button, captcha, page does not load, page won't load, reset password, log in to my account, my account, where can i see, is this the right place, wrong place, wrong office, who do i contact, can someone tell me, deadline for, extension of the deadline, when does it close, is this form, upload my file, test 2, how do i file, my tax, my taxes, child's passport, consulate, consular, embassy appointment, visa interview, tourist visa",
      es: "error 404, me sale error, mensaje de error, el botón, botón, captcha, no carga la página, restablecer contraseña, mi cuenta, dónde puedo ver, en dónde puedo, es aquí, lugar equivocado, con quién me comunico, alguien me puede decir, fecha límite, prórroga del plazo, cuándo cierra, subir mi archivo, mis impuestos, visa de turista, visa de trabajo, consulado, consular*, embajada, entrevista de visa, cita en el consulado, gracias de antemano",
    },
  ),
  cue(
    "rant-faith",
    { nothing: 2 },
    {
      en: "bless you, god, lord, prayer*, psalm, amen, repent, prophecy, illuminati, flat earth, new world order, globalist*, sheeple, wake up, traitor*, communist*, fascist*, liberals, republicans, democrats, drain the swamp, shame on you, you people, all of you, thieves all, lol, haha, jaja, share if you agree",
      es: "bendiciones, dios, señor jesús, oración, oraciones, salmo*, amén, arrepiéntanse, profecía*, illuminati, tierra plana, tierra es plana, nuevo orden mundial, despierten, traidor*, comunista*, fascista*, vendepatrias, rateros, bola de, puro cuento, son lo mismo, vergüenza, jaja*, jeje*, compartan, pásenlo, amlo, gringos fuera",
    },
  ),
];
