import { cue } from "./cue";

/** What the 2013 edition alone has, and what belongs nowhere. */
export const rules = [
  cue(
    "regulatory-cooperation",
    { "1.7": 2.7, "I.2": 0.3 },
    {
      both: "NOM, NOMs, ANSI, ASTM, UL, ISO, ANCE, RCC, GFSI",
      en: "regulatory cooperation, regulator*, regulation*, mutual recognition, mutually recogni*, recognize each other, recognize the test*, accept the test*, accept the foreign test, accept test*, same test, tested twice, tested once, test it once, test twice, two tests, second test, repeat the test*, test lab*, testing lab*, test report*, test sheet*, laboratory accreditation, accredited lab*, certification bod*, standards, standard, harmoniz*, equivalen*, conformity assessment*, label*, labels, labelling, technical regulation*, two labels, different label*, one label, audit, audits, duplicate audit*, homologat*, compliance, rules differ, different rules, approve*, approval*, licens* recogni*, duplicat*, twice",
      es: "cooperación regulatoria, regulador*, regulación, regulaciones, reconocimiento mutuo, reconozcan mutuamente, reconocer prueba*, acepten la prueba, aceptar prueba*, misma prueba, dos pruebas, doble prueba, repetir la prueba, repetir pruebas, laboratorio* de prueba*, laboratorio acreditado, informe de prueba, organismo* de certificación, norma*, normas, estándares, armoniz*, homolog*, equivalen*, evaluación de la conformidad, etiqueta*, etiquetado, reglamento* técnico*, dos etiquetas, auditoría*, auditorías, reglas distintas, reglas diferentes, aprobación*, autoriz*, dos veces, duplic*",
    },
  ),
  cue(
    "forums",
    { "3.1": 3 },
    {
      both: "APEC, OECD, OCDE, G20, WTO, OMC, ALADI, OEA regional, Summit of the Americas, Cumbre de las Américas, TPP, CPTPP, Pacific Alliance, Alianza del Pacífico, CELAC, Caricom, IPEF, USMCA, T-MEC, TMEC",
      en: "multilateral, joint position*, joint proposal*, joint text, common paper, forum, forums, united nations, geneva, vote alike, third countries, world trade organization, global negotiations, caribbean",
      es: "multilateral*, posición* conjunta*, posición común, propuesta* conjunta*, foro*, foros internacionales, naciones unidas, ginebra, cumbre*, terceros países, organización mundial del comercio, negociaciones, caribe",
    },
  ),
  cue(
    "test-message",
    { nothing: 3 },
    {
      both: "asdf*, qwerty*, lorem, ipsum, test test, prueba prueba, xxx*, zzz*, aaaa*, hola mundo, hello world",
      en: "this is a test, testing 123, just testing, please ignore, please disregard, ignore this, test submission, test message, does this work, disregard, checking if this works, qa team, is this thing on",
      es: "esto es una prueba, envío de prueba, mensaje de prueba, solo es prueba, solo probando, favor de ignorar, ignoren este, ignorar este, hagan caso omiso, bórrenlo, prueba de sistema, a ver si jala, sirve esta página, probando",
    },
  ),
  cue(
    "job-seeker",
    { nothing: 2.5, "IV.1": -1, "IV.3": -0.5 },
    {
      en: "looking for a job, looking for work, seeking employment, seeking a position, my resume, attached resume, resume, my cv, hire me, available immediately, references available, years of experience, contact me, my number is, call me at, job application, apply for a job, how do i apply, do you have openings, i need a job, visa application, green card, my visa, my asylum case, my case number, immigration case, passport, my passport",
      es: "vacantes, vacante, busco trabajo, busco empleo, buscando trabajo, buscando empleo, solicito empleo, solicitud de empleo, mi currículum, currículum, curriculum vitae, adjunto mi cv, mi cv, contrátenme, disponibilidad inmediata, cartas de recomendación, años de experiencia, me contacten, mi número es, mi teléfono es, mi whatsapp, llámenme, una oportunidad de trabajo, si saben de algún trabajo, ocupo trabajo, necesito trabajo, dios los bendiga, mi visa, mi pasaporte, pasaporte*, cita consular, mi caso de asilo, trámite migratorio",
    },
  ),
  cue(
    "spam",
    { nothing: 3 },
    {
      both: "casino*, viagra, crypto*, cripto*, forex, SEO, tarot, chakra*, reiki, horóscopo, horoscope*, NFT, backlink*, escort*, onlyfans",
      en: "click here, buy now, discount code, limited offer, limited time, guaranteed returns, make money, earn money, double your money, lottery, jackpot, free gift, weight loss, lose weight, subscribe, follow me, my channel, visit our website, promo code, best price, special offer, rank your website, love spell*, psychic, miracle cure, supplements, essential oil*, timeshare, investment opportunity, guaranteed profit*, passive income, work from home, replica*, 50% off, off today, http",
      es: "haz clic, da clic, haga clic, compra ya, compre ya, descuento*, oferta limitada, promoción, aproveche, gana dinero, ganar dinero, ingresos desde casa, duplica tu dinero, lotería, sorteo, bajar de peso, suscríbete, sígueme, mi canal, visita nuestra página, visite nuestra página, código de descuento, mejor precio, amarre*, hechizo*, limpias, péndulo, sanación, remedio milagroso, suplementos, multinivel, rentabilidad garantizada, ganancias garantizadas, ingreso pasivo, préstamos sin buró, préstamos inmediatos, primera sesión gratis, sesión gratis, réplica*, http",
    },
  ),
  cue(
    "off-topic",
    { nothing: 1.7 },
    {
      en: "soccer, football, world cup, the game, stadium, church, pray, jesus, god bless, gospel, bible, abortion, gun, guns, gun control, second amendment, election*, vote for, politician*, corrupt*, impeach*, wall, build the wall, illegals, deport them, cartel*, fentanyl, drugs, drug dealers, dog, dogs, cat, puppy, missing dog, neighbor's dog, potholes on my street, garbage pickup, streetlight*, parking ticket*, speeding ticket, noise, loud music, recipe*, wedding, divorce, ex-husband, child support, lawsuit, movie*, concert*, song*, poem, ufo, aliens, chemtrails, vaccines cause, daylight saving*, social security check, medicare, pension, stimulus check, tax refund, lost my wallet, my password does not, homework, school project, class project, essay, wrong form, wrong page, unsubscribe",
      es: "fútbol, mundial, partido*, estadio, selección, américa vs, iglesia, oren, jesús, jesucristo, evangelio, biblia, aborto, armas, elección*, elecciones, voten, votar, político*, polític* corrupt*, corrup*, presidente corrupto, muro, cártel*, narco*, fentanilo, drogas, perro, perros, gato, cachorr*, mi vecino, mis vecinos, bache*, recolección de basura, alumbrado, farola*, multa de tránsito, tránsito municipal, ruido, música a todo volumen, recet* de cocina, boda, quinceañer*, divorcio, pensión alimenticia, demanda, película*, concierto*, canción*, poema, ovni*, extraterrestre*, horario de verano, pensión del bienestar, pensión, mi cheque, devolución de impuestos, perdí mi cartera, tarea, proyecto escolar, ensayo, página equivocada, me equivoqué de página, darme de baja, agua de mi colonia, mi colonia, mi calle",
    },
  ),
];
