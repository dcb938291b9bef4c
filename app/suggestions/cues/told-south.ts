import { cue } from "./cue";

/** Pillar II as people tell it. */
export const toldSouth = [
  cue(
    "buyer-contract",
    { "II.1": 1.5 },
    {
      en: "we have a buyer, a buyer in, buyer from, contract with, a contract, three-year contract, price floor, price we get, pays us, they pay us, sell in bulk, sell it raw, raw, by the sack, sacks, per sack, per pound, by the pound, by the kilo, brand in, stores in, export it ourselves, our own brand, order we could not fill, samples",
      es: "tenemos comprador, un comprador de, comprador en, contrato con, un contrato, contrato de tres años, precio mínimo, precio piso, nos pagan, nos la pagan, lo pagan a, vender a granel, a granel, en greña, por costal, costal*, por libra, por kilo, al kilo, marca de, tiendas de, exportarlo nosotros, marca propia, pedido que no pudimos, muestras, al coyote, del coyote",
    },
  ),
  cue(
    "project-left",
    { "II.1": 1.6 },
    {
      en: "the project, project left, project came, came with vests, the program ended, the program gave, program that gave, handout*, beneficiar*, a technician for, an agronomist, somebody who visits, follow-up, accompany, two years of, workshops were given, t-shirts and, photo and left, took a photo, consultant*, evaluation, pilot",
      es: "el proyecto, se fue el proyecto, vino el proyecto, llegaron con chaleco*, se acabó el programa, el programa dio, despensa*, beneficiari*, un técnico que, un agrónomo, alguien que venga, seguimiento, acompañ*, dos años de, nos dieron talleres, la foto y se fueron, se tomaron la foto, consultor*, evaluación, piloto",
    },
  ),
  cue(
    "village-life",
    { II: 0.7, "II.1": 0.5, "II.2": 1.2 },
    {
      en: "our village, my village, our town, our community, our communities, the community, town assembly, assembly, mayor of, municipality, municipalities, three hours on foot, hours on foot, by mule, mule*, by boat, canoe*, the mountain, the sierra, the jungle, the coast, river, upstream, our land, communal land, elders, grandmother*, harvest, season, rainy season, the rains",
      es: "mi pueblo, nuestro pueblo, nuestra comunidad, mi comunidad, nuestras comunidades, la comunidad, asamblea*, alcalde, alcaldesa, municipio*, municipalidad*, horas a pie, horas caminando, en mula, mula*, en lancha, lancha*, cayuco*, la montaña, la sierra, la selva, la costa, nuestras tierras, tierra comunal, abuela*, abuelo*, cosecha, temporada, temporada de lluvias, las lluvias, don, doña",
    },
  ),
  cue(
    "light-and-water",
    { "II.2": 1.7 },
    {
      en: "lights go out, power goes out, the light, light bulb*, no power, without power, without light, panels, panel, solar freezer*, ice maker, freezer*, pump, pumps, pump the water, carry water, carries water, fetch water, bucket*, haul water, latrine*, toilets, hose, tank, tanks, dam, spring water, stove, stoves, chimney, plancha, wood, smoke in the kitchen, kitchen smoke",
      es: "se va la luz, luz eléctrica, foco, focos, sin luz, panel, paneles, congelador*, hielera*, hielo, bomba, bombas, bombear*, acarre*, cubeta*, balde*, traer agua, letrina*, baños secos, manguera*, tanque*, presa, nacimiento de agua, estufa, estufas, chimenea, comal, leña, humo en la cocina",
    },
  ),
  cue(
    "roads-and-slides",
    { "II.2": 1.5 },
    {
      en: "road washes out, the road, washed out, landslide*, mudslide*, cut off, six hours to, hours to the, culvert*, gravel, paved, bridge fell, bridge that fell, ambulance cannot, trucks cannot, machinery for roads, trail, the dry season, canal, canals, ditch, drip, hose",
      es: "se lleva el camino, el camino, se cortó el camino, derrumbe*, deslave*, incomunicad*, horas de camino, horas hasta, alcantarilla*, grava, pavimento, se cayó el puente, no entra el camión, no sube el camión, maquinaria, vereda*, época seca, temporada seca, canal*, zanja*, goteo",
    },
  ),
  cue(
    "forest-soil",
    { "II.2": 1.6 },
    {
      en: "trees, tree, plant trees, planting trees, nursery of trees, saplings, logging, illegal logging, fire, fires, wildfire*, ranch*, cattle, cows, milk, grass, slopes, hillside*, terraces, cover crop*, manure, chemical fertilizer, pesticide*, bees, jaguar*, turtle*, reef, wetlands, carbon, offsets, bonds",
      es: "árboles, árbol, plantar árboles, sembrar árboles, arbolito*, tala, tala clandestina, incendio*, ranchos, ganad*, vacas, leche, pasto*, ladera*, terrazas, abono*, estiércol, agroquímico*, pesticida*, jaguar*, tortuga*, arrecife*, humedal*, carbono, bonos",
    },
  ),
  cue(
    "south-crossing",
    { "II.3": 2.2, II: 0.6 },
    {
      en: "raft*, inner tube*, suchiate river, river crossing, across the river to guatemala, stamp of transit, transit bond, transit fee*, three customs, four borders, two borders, border of guatemala, customs of guatemala, from honduras to, from guatemala to, from el salvador to, to guatemala, to el salvador, to honduras, sell to chiapas, sell in tapachula, buy from guatemala, neighbor countries, neighboring country, the neighbor, neighbors across, ferry, short-sea, regional market, between our countries, seven countries",
      es: "balsa*, balser*, cámara de llanta, tricicler*, río suchiate, río hondo, cruzar el suchiate, fianza de tránsito, tránsito, tres aduanas, cuatro fronteras, dos fronteras, frontera con guatemala, aduana de guatemala, de honduras a, de guatemala a, de el salvador a, a guatemala, a el salvador, a honduras, vender en tapachula, vender en comitán, comprar en guatemala, países vecinos, país vecino, el vecino, vecino del sur, transbordador, ferri*, cabotaje, mercado regional, entre nuestros países, motorista*, furgon*",
    },
  ),
  cue(
    "invest-south",
    { "II.3": 1.8, "2.4": 0.7 },
    {
      en: "put a plant, plant in honduras, plant in guatemala, plant in chiapas, industrial park, park in, free zone, tax regime, tax regime change*, guarantee against, arbitration, land registry, cadastre, fund from, fund evaluated, investors ask, board asked, port of, cranes, call center*, textile park, power tariff, incentives for, isthmus corridor, wellbeing poles, private sector, business climate",
      es: "poner una planta, planta en honduras, planta en guatemala, planta en chiapas, parque industrial, parque en, zona franca, zona libre, zonas libres, régimen fiscal, cambio de reglas, arbitraje, registro de la propiedad, catastro, un fondo de, inversionista*, puerto de, grúas, call center*, parque textil, tarifa eléctrica, incentivos para, corredor del istmo, polos del bienestar, iniciativa privada, clima de negocios",
    },
  ),
];
