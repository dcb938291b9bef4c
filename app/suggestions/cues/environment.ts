import { cue } from "./cue";

/** I.3: equipment and methods for clean air and water, less waste, cleaner production. */
export const environment = [
  cue(
    "environmental-technology",
    { "I.3": 2.7 },
    {
      en: "environmental technolog*, environmental good*, environmental equipment, environmental service*, environmental product*, green technolog*, clean technolog*, cleantech, clean tech, green manufacturing, clean production, cleaner production, circular economy, circularity, pollution control*, pollution prevention, low-carbon, low carbon, decarboni*, carbon capture, net zero, zero waste, greener, clean room air, abatement, remediation, eco-industrial",
      es: "tecnología* ambiental*, tecnología* verde*, tecnología* limpia*, bienes ambientales, servicios ambientales, equipo* ambiental*, equipo anticontaminante, producción más limpia, producción limpia, economía circular, circularidad, control de contamin*, bajo en carbono, bajas emisiones, descarboniz*, captura de carbono, cero residuos, cero emisiones, remediación, manufactura verde, industria limpia",
    },
  ),
  cue(
    "air-quality",
    { "I.3": 2 },
    {
      both: "PM2.5, PM10, ozone, ozono, NOx, SO2, CO2",
      en: "air quality, air pollution, clean air, particulate*, smog, soot, exhaust*, emission*, emissions, diesel particulate, trap, catalytic*, scrubber*, baghouse*, electrostatic precipitator*, smokestack*, stack, fumes, fume*, inhaler*, asthma, low-cost sensor*, air monitor*, monitoring station*, vapor recovery, dust, filter, filters, methane, leak detection, odors, smoke",
      es: "calidad del aire, contaminación del aire, contaminación atmosférica, aire limpio, partícula*, hollín, esmog, escape*, emision*, emisiones, catalizador*, convertidor* catalítico*, lavador* de gases, filtro de mangas, chimenea*, humo, humos, humareda*, inhalador*, asma, sensor de aire, sensores de aire, monitoreo del aire, estación de monitoreo, recuperación de vapores, polvo, polvareda*, filtro, filtros, metano, olores, detección de fugas",
    },
  ),
  cue(
    "water-treatment",
    { "I.3": 1.8, "II.2": 0.4 },
    {
      en: "wastewater, waste water, sewage, sewer*, effluent*, treatment plant*, water treatment, reuse water, water reuse, reclaimed water, recycled water, desalin*, reverse osmosis, membrane*, osmosis, brine, drip irrigation, leak*, water meter*, smart meter*, water loss*, water saving*, water-saving, dye house, dyeing, rinse water, arsenic, fluoride, nitrate*, tijuana river, new river, aquifer*, sludge, UV disinfection, ozone generator*, water utility, gallons, stormwater, storm water",
      es: "aguas residuales, agua residual, agua tratada, drenaje*, descargas, efluente*, planta* de tratamiento, planta tratadora, tratamiento de agua*, tratadora*, reúso, reuso de agua, reutiliza* agua, reutilizar el agua, agua reciclada, desalin*, desaladora*, ósmosis, osmosis inversa, membrana*, salmuera, riego por goteo, fugas de agua, fugas, medidores de agua, medidor*, ahorro de agua, ahorran agua, tintorería*, teñido, lavandería industrial, arsénico, fluoruro*, nitrato*, río tijuana, acuífero*, lodos, desinfección, organismo de agua, organismo operador, pluvial*",
    },
  ),
  cue(
    "recycling-waste",
    { "I.3": 2 },
    {
      both: "PET, e-waste",
      en: "recycl*, scrap, scrap yard, waste, wastes, hazardous waste, electronic waste, landfill*, dump, compost*, plastic waste, plastics, bioplastic*, biodegradable, used tire*, tires, scrap tire*, waste tire*, crumb rubber, solvents, solvent recovery, reuse, reusable, remanufactur*, refurbish*, upcycl*, single-use, trash, garbage, sargassum, used oil, lead-acid, spent batter*, dead batter*, black mass, end of life, packaging waste, return packaging, shredder*, baler*, take-back, biochar",
      es: "recicl*, chatarra, residuo*, desecho*, desperdicio*, residuos peligrosos, residuos electrónicos, relleno sanitario, tiradero*, basurero*, basura, composta*, plástico, plásticos, bioplástico*, biodegradable*, llanta*, llantas usadas, caucho, solvente*, reutilizable*, remanufactur*, reacondicion*, un solo uso, sargazo, aceite usado, pilas usadas, baterías usadas, fin de vida, trituradora*, compactadora*, acopio, pepenador*, biochar",
    },
  ),
  cue(
    "clean-process",
    { "I.3": 1.4, "1.6": 0.6 },
    {
      en: "energy efficien*, efficient motor*, heat pump*, heat recovery, waste heat, electric boiler*, kiln*, furnace*, refrigerant*, hydrofluorocarbon*, electric truck*, electric bus*, zero-emission*, hydrogen, fuel cell*, biogas, biodigester*, digester*, anaerobic, biomass, boiler*, cleaner fuel, powder coating, paint booth, plating, electroplating, chrome, water-based paint, lubricant*, natural gas truck*, charging station*, charger*, retrofit*, carbon footprint, carbon accounting, life cycle, carbon border, eco-label*, green label*, VOC",
      es: "eficiencia energética, motores eficientes, bomba* de calor, recuperación de calor, calor residual, caldera*, horno*, hornos, ladriller*, refrigerante*, camiones eléctricos, autobuses eléctricos, cero emisiones, hidrógeno, celda de combustible, celdas de combustible, biogás, biodigestor*, digestor*, anaerobi*, biomasa, pintura en polvo, galvanoplast*, cromado*, cromo, pintura base agua, lubricante*, cargador*, estaciones de carga, electrolinera*, huella de carbono, huella hídrica, ciclo de vida, etiqueta verde, ecoetiqueta*, sello ambiental, compuestos orgánicos volátiles",
    },
  ),
  cue(
    "environment-agency",
    { "I.3": 1.5, "1.7": 0.3 },
    {
      both: "EPA, SEMARNAT, PROFEPA, NADBank, NADB, BDAN, COCEF, BECC, CARB, CONAGUA, ASEA, INECC",
      en: "clean air act, north american development bank, environmental agency, environmental permit*, environmental protection, environment, environmental, pollut*, contaminat*, toxic*, spill*, ecolog*, climate, sustainab*, carbon",
      es: "banco de desarrollo de américa del norte, permiso ambiental, impacto ambiental, medio ambiente, medioambient*, ambiental*, contamina*, contaminante*, tóxic*, derrame*, ecológic*, clima, climátic*, sustentab*, sostenib*, carbono",
    },
  ),
  cue(
    "solar-panels-north",
    { "I.3": 0.8, "1.6": 2, "II.2": 0.8 },
    {
      en: "solar panel*, solar, photovoltaic*, rooftop solar, wind turbine*, wind farm*, wind power, renewable*, geothermal, inverters, inverter*, power line*, transmission line*, grid, electricity, electric rate*, power outage*, blackout*, brownout*, natural gas, gas pipeline*, pipeline*, utility, utilities, kilowatt*, megawatt*, substation*, interconnect*, net metering, clean power, energy, power purchase, battery storage, LNG, propane, gasoline, fuel, refinery, oil and gas, voltage",
      es: "panel* solar*, paneles solares, solar*, fotovoltaic*, eólic*, aerogenerador*, turbina*, renovable*, geotérmic*, geotermia, inversor* solar*, línea* de transmisión, red eléctrica, electricidad, tarifa eléctrica, apagón, apagones, corte* de luz, la luz, gas natural, gasoducto*, ducto*, kilowatt*, megawatt*, megavatio*, subestación*, subestaciones, interconexión eléctrica, medición neta, energía*, energétic*, CFE, CENACE, CRE, PEMEX, gas lp, gasolina, combustible*, refinería, voltaje",
    },
  ),
];
