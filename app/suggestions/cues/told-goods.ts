import { cue } from "./cue";

/** Pillar I as people tell it, without its words: narrower groups, so that examples in one language teach the other. */
export const toldGoods = [
  cue(
    "line-stopped",
    { "I.1": 2 },
    {
      en: "line stopped, line stop*, stopped the line, line down, lines went down, line idle, line idled, halted the line, stopped machine*, shut down for want, down for weeks, machine for weeks, sent everybody home, sent the shift home, sent home, half-finished, unfinished, sitting in the lot, sitting on the lot, waiting on a part, waiting weeks, weeks for a, weeks of sea, by air at ten times, ran out of, no stock",
      es: "se paró la línea, pararon la línea, línea parada, se detuvo la línea, paro técnico, mandaron a descansar, nos mandaron a descansar, a medio armar, a medio terminar, parados en el patio, arrumbad*, esperando la pieza, semanas de mar, se nos acabó, se acabó, se quedaron sin, nos quedamos sin, sin material, no llegó la pieza, no llegaban",
    },
  ),
  cue(
    "one-maker",
    { "I.1": 1.7 },
    {
      en: "only one company, only one maker, only one plant, only one factory, one factory makes, one company makes, nobody makes, no one makes, nobody here makes, not a single maker, made only in, comes only from, all come from, everything comes from, one island, one port, sole, caught fire, burned down, flooded, earthquake, typhoon, embargo*, export ban*, export control*",
      es: "una sola empresa, sólo una empresa, una sola planta, nadie lo fabrica, nadie hace, nadie fabrica, nadie los hace, aquí no se hace, no se fabrica aquí, sólo se hace en, sólo se fabrica en, todo viene de, todos vienen de, vienen todos de, llega de, llegan de asia, se incendió, se quemó la planta, se inundó, terremoto, tifón, embargo, prohibió exportar, restricción de exportación",
    },
  ),
  cue(
    "could-make-here",
    { "I.1": 1.6 },
    {
      en: "could be made here, could make here, we could make, could make it, make them here, build it here, made here, why not here, why not the, within driving distance, a day's drive, a day away, one day by truck, qualify us, run a trial, trial lot, first article, sample approved, retool*, idle capacity, spare capacity, empty bays, three-shift, new line, second line, pilot line, investor in both directions, capacity",
      es: "se podría hacer aquí, podríamos hacer, podríamos fabricar, lo podemos hacer, fabricarlo aquí, hacerlo aquí, por qué no aquí, a un día de camión, a un día, nos califiquen, lote de prueba, corrida de prueba, muestra aprobada, aprobaron la muestra, aprobó la muestra, capacidad ociosa, capacidad instalada, nave vacía, línea nueva, segunda línea, surtir, surtirlo, abastecer*, abasto",
    },
  ),
  cue(
    "minerals-metals",
    { "I.1": 1.2 },
    {
      en: "mine, mines, mining, ore, copper, zinc, lead, silver, molybdenum, foundry, forge, casting, alloy*, wire, wire drawing, cable*, magnet*, bearings, motors, reducers, gearboxes, transformers, switchgear, capacitors, batteries",
      es: "mina, minas, minería, mineral*, cobre, zinc, plata, molibdeno, fundición, forja, aleación*, alambre, cable*, imán, imanes, baleros, motores, reductor*, transformadores, capacitor*, batería*",
    },
  ),
  cue(
    "food-inputs",
    { "I.1": 0.8 },
    {
      en: "infant formula, baby formula, formula, ingredient*, seed company, seed supply, animal feed, feed mill*, chlorine, chemicals, chemical plant, packaging film, caps, labels supply, yeast, malt, hops, barley, starter culture*, spices",
      es: "fórmula infantil, fórmula láctea, ingrediente*, alimento balanceado, cloro, químicos, planta química, película plástica, tapas, taparroscas, levadura, malta, lúpulo, cebada, fermentos, especias",
    },
  ),
  cue(
    "mapping-needs",
    { "I.1": 1.6, "2.3": 1.8 },
    {
      en: "map of, mapped, map who, mapping, list of who, directory, registry of suppliers, inventory of, census of, who buys from whom, who makes, who depends on whom, supplier database*, demand forecast*, clearing house, matching, observatory",
      es: "mapa de, mapear*, mapeo, lista de quién, directorio, padrón, inventario de, censo de, quién le compra a quién, quién fabrica, quién depende de quién, base de proveedores, bolsa de, observatorio, vinculación",
    },
  ),
  cue(
    "opening-hours",
    { "I.2": 1.6, "1.3": 1.6 },
    {
      en: "open at, closes at, close at, closed on, closed sunday*, opening hours, open longer, one more hour, open earlier, weekend*, saturday*, sunday*, holiday*, understaffed, short of officers, half the booths, three of eight, more officers, more inspectors, extra shift, second shift, night shift, third shift of inspectors, appointments, appointment, slots",
      es: "abre a las, cierra a las, cierran a las, cerrado los domingos, abrir más temprano, una hora más, fin de semana, fines de semana, sábado*, domingo*, día festivo, falta de personal, faltan oficiales, faltan inspectores, más oficiales, más inspectores, módulos cerrados, ventanillas, segundo turno, otro turno, tercer turno, citas, cita previa",
    },
  ),
  cue(
    "inspected-twice",
    { "I.2": 1.6, "1.4": 1.4 },
    {
      en: "opened twice, open it twice, opened once, unloaded, unload everything, unloaded twice, inspected again, checked again, inspected twice, same inspection, second inspection, fumigated twice, sealed once, seal it once, stamped, stamp, stamps, one inspection, inspect together, inspect it once, at origin, at the plant, before it leaves, pulled over for, red-lighted, release, released, hold, held, on hold",
      es: "abierto dos veces, lo abren dos veces, abren dos veces, descargar todo, bajar todo, revisar dos veces, revisan dos veces, revisan otra vez, vuelven a revisar, la misma revisión, fumiga* dos veces, sellar una vez, sello, sellan, sellar, una sola revisión, una sola inspección, revisen juntos, en origen, en planta, antes de salir, semáforo, liberación, liberar, liberan, retenid*, detenid*, detuvieron",
    },
  ),
  cue(
    "customs-fees-forms",
    { "I.2": 1.2, "1.4": 1.5 },
    {
      en: "form, forms, the fee, user fee*, duty-free, tariff, tariffs, valuation, declared value, samples, temporary import*, temporary admission, ATA carnet, tools of trade, warranty return*, returns, used goods, personal import*, bonded, bonded warehouse*, storage fee*, ECCN, country of origin, marking",
      es: "formulario*, derecho de trámite, DTA, franquicia, valor declarado, valoración, valor en aduana, muestras, importación temporal, admisión temporal, herramienta de trabajo, devolucion*, garantía de fábrica, mercancía usada, fierro usado, recinto fiscal, almacenaje, liberación, maniobras, país de origen, precios estimados",
    },
  ),
  cue(
    "driver-life",
    { "I.2": 1.1, "1.1": 1.5 },
    {
      en: "behind the wheel, years driving, i drive, i haul, my rig, my truck, my route, miles, deadhead, detention time, dock appointment, bathroom at the, bathrooms for drivers, restroom*, showers, diesel, idling, sleeper, highway, interstate, state trooper*, weigh station*, insurance for the truck, english test, english proficiency",
      es: "al volante, años manejando, manejo un, soy operador, soy chofer, soy trailero, mi tracto, mi camión, mi ruta, kilómetros, regreso vacío, regresar vacío, tiempo de demora, baños para operadores, baños, regaderas, diésel, ralentí, motor prendido, camarote, báscula*, seguro del camión, aseguradora, examen de inglés, patrullero*, retén, retenes",
    },
  ),
  cue(
    "perishable-cargo",
    { "I.2": 1 },
    {
      en: "spoils, spoiled, spoilage, melts, rots, rotting, wilts, wilt, soft by, days of life, shelf, refrigeration unit, reefer unit, temperature, ice, dumped the load, lost the load, crates, boxes of, pallet*, bins, growers in sinaloa, packing shed in, produce house*, importers in nogales",
      es: "se pudre, se pudrió, se echó a perder, se derrite, se marchita, días de vida, anaquel, temperatura, hielo, tiramos la carga, perdimos la carga, cajas de, tarima*, pallet*, rejas, jaula*, productores de sinaloa, empaque de",
    },
  ),
  cue(
    "dirty-air",
    { "I.3": 1.8 },
    {
      en: "cough*, breathe, breathing, lungs, black smoke, smell, stinks, stench, haze, burn tires, burning, burned in the open, ash, ashes, kiln, brick kiln*, lead in, heavy metal*, blood lead, air sensors, filters, idling trucks, engine on, old engines, tailpipe*",
      es: "tos, tosemos, tose, respirar, respiramos, respira*, pulmon*, humo negro, huele, apesta, peste, hedor, quema de llantas, queman, quemar, quema, ceniza*, horno ladrillero, ladrillera*, plomo, metales pesados, plomo en sangre, sensores, motores viejos, mofle*",
    },
  ),
  cue(
    "dirty-water",
    { "I.3": 1.6, "II.2": 0.3 },
    {
      en: "foam, river of, raw sewage, beach closed, beaches closed, creek, stream, discharge*, dumped into, well water, dye, tannery, tanneries, slaughterhouse*, whey, vinasse, grease trap*, treat the water, reuse the water, closed loop, closed-loop, liters, litres, cubic meter*, rinse",
      es: "espuma, río de, aguas negras, playa cerrada, arroyo*, descarga*, tiran al río, echan al río, agua de pozo, tinte*, curtidur*, tenería*, rastro, suero de leche, vinaza*, trampa de grasa, tratar el agua, reusar el agua, circuito cerrado, ciclo cerrado, litros, metros cúbicos, enjuague",
    },
  ),
  cue(
    "waste-turned-into",
    { "I.3": 1.7 },
    {
      en: "turn into, turns into, turned into, made from waste, from waste, bales, pellets, panels from, blades, blade, old panels, spent, leftover*, by-product*, shavings, sawdust, husk*, peels, agave fiber, bagasse, sludge into, feedstock, recover*, refill*, deposit scheme, sorting line, end-of-life, ship it back",
      es: "convertir en, lo convierte en, se convierte en, hecho de desecho, de desechos, pacas, pellets, aspas, palas, paneles viejos, sobrante*, subproducto*, viruta, aserrín, cascarilla, cáscaras, fibra de agave, bagazo, materia prima reciclada, recuper*, rellena*, envase retornable, retornable*, separación, centro de acopio",
    },
  ),
  cue(
    "saves-energy",
    { "I.3": 1, "1.6": 1 },
    {
      en: "saves energy, energy savings, saves water, saves gas, uses less, uses half, less water, less gas, less energy, uses a third, bill went down, variable speed, insulation, LED, compressed air, chillers, steam, heat",
      es: "ahorra energía, ahorro de energía, ahorra agua, ahorra gas, gasta menos, gasta la mitad, menos agua, menos gas, menos energía, bajó el recibo, variador*, aislamiento, LED, aire comprimido, enfriador*, chiller*, vapor, calor",
    },
  ),
  cue(
    "patients-waiting",
    { "I.4": 1.5 },
    {
      en: "my patients, patients wait, my daughter needs, my son needs, for my mother's, treatment, treatments, dose, doses, therapy, prescribed, diagnosis, diagnosed, leukemia, cancer, epilep*, asthma inhaler*, hemophil*, allerg*, lives, die, died, expired, emergency medical, hearing, eyeglasses, lenses, blood, tumor*, rare disease*, antivenom*, snakebite*, burn unit, premature, newborn*, neonat*",
      es: "mis pacientes, mi hija necesita, mi hijo necesita, tratamiento*, dosis, terapia, recetaron, diagnóstico*, leucemia, cáncer, epilep*, hemofil*, alerg*, vidas, murió, caduc*, audífonos, lentes, sangre, tumor*, enfermedad* rara*, suero antiofídico, antiveneno*, picadura*, quemados, prematur*, recién nacido*, neonat*",
    },
  ),
  cue(
    "approve-device",
    { "I.4": 1.7, "1.7": 1.2 },
    {
      en: "registration takes, registered in, approved in, approved by the fda, cleared by, clearance, months for registration, years for registration, dossier, technical file, design change, minor change, sterility, sterilization, sterilizer*, validation, lot release, batch, GMP inspection, auditor*, prototype*, trial, ethics committee, reviewer*",
      es: "registro tarda, registrar el, aprobado por la fda, autorizado por la fda, meses para el registro, años para el registro, dossier, expediente técnico, cambio menor, cambio de empaque, esterilidad, esterilización, esterilizadora*, validación, liberación de lote, lote*, auditor*, prototipo*, comité de ética, dictamen, prórroga",
    },
  ),
];
