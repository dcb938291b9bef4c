import { cue } from "./cue";

/** Pillar II is about a region: its countries, states, towns, peoples and crops are its surest words. */
export const southPlaces = [
  cue(
    "central-american-country",
    { II: 2.5, "II.1": 0.8, "II.3": 1, "II.2": 0.5, "3.1": 0.3 },
    {
      both: "Guatemala, Honduras, El Salvador, Nicaragua, Belice, Belize, Costa Rica, Panamá, CA-4, SICA, SIECA, BCIE, CABEI, Trifinio",
      en: "central america*, northern triangle, northern central america, isthmus countries, guatemalan*, honduran*, salvadoran*, salvadorean*, nicaraguan*, belizean*, panamanian*, costa rican*, mesoamerica*",
      es: "centroamérica, centroamerican*, américa central, triángulo norte, istmo centroamericano, guatemaltec*, hondureñ*, salvadoreñ*, nicaragüens*, beliceñ*, panameñ*, costarricens*, mesoamérica, mesoamerican*, catrach*, chapín*, guanac*",
    },
  ),
  cue(
    "central-american-place",
    { II: 2.5, "II.1": 0.7, "II.2": 0.7, "II.3": 0.6 },
    {
      both: `Alta Verapaz, Baja Verapaz, Cobán, Quetzaltenango, Xela, Huehuetenango, San Marcos, Quiché, Chichicastenango, Sololá, Atitlán, Totonicapán,
Petén, Izabal, Puerto Barrios, Santo Tomás de Castilla, Escuintla, Puerto Quetzal, Chiquimula, Jutiapa, Jalapa Guatemala, Zacapa, Chimaltenango, Antigua Guatemala, Tecún Umán, La Mesilla,
El Carmen, Livingston, Río Dulce, Retalhuleu, Mazatenango, Suchitepéquez, Nebaj, Ixil, Ixcán, Polochic, Panajachel, Amatitlán, Palín, Costa Cuca, Villa Nueva, Mixco,
Tegucigalpa, San Pedro Sula, Choloma, Puerto Cortés, Villanueva Honduras, La Ceiba, Tela, Comayagua, Siguatepeque, Copán, Santa Rosa de Copán, Ocotepeque, Lempira, Gracias Lempira, Intibucá, La Esperanza,
Choluteca, Danlí, Olancho, Juticalpa, Yoro, El Progreso, Gracias a Dios, Roatán, Corinto, Agua Caliente, El Amatillo, Marcala, Nacaome, Valle de Sula, Sula Valley, Bajo Aguán, Tocoa,
San Salvador, Santa Tecla, Soyapango, Ahuachapán, Sonsonate, Acajutla, Chalatenango, Usulután, San Miguel, Morazán, La Unión, Cabañas, Suchitoto, Santa Ana, Ilobasco, La Libertad, La Paz, Jiquilisco, Metapán, Zacatecoluca, Anguiatú, Perquín,
Managua, León Nicaragua, Matagalpa, Jinotega, Estelí, Bluefields, Peñas Blancas, Paso Canoas, Belmopan, Belize City, Chetumal, Corozal, Esquipulas, Chiquimulilla, Olopa, Jocotán, Camotán, San Juan Ostuncalco, Momostenango, Santiago Atitlán, San Pedro La Laguna, San Juan La Laguna, Sacatepéquez, Patzún, Comalapa, Tecpán, Salamá, Rabinal, Chisec, Panzós, Senahú, Uaxactún, Carmelita, Flores Petén, Poptún, Sayaxché, La Libertad Petén, Cuilco, Barillas, Jacaltenango, Todos Santos, Coatepeque, Malacatán, Ayutla, Champerico, Monterrico, Puerto San José, Santa Lucía Cotzumalguapa, Guastatoya, Cunén, Joyabaj, Sacapulas, Chajul, Punta Gorda, Dangriga, Orange Walk, San Ignacio Cayo,
Santa Bárbara Honduras, La Entrada, El Paraíso, Trojes, Catacamas, Puerto Lempira, La Mosquitia, Mosquitia, Moskitia, Trujillo, Tornabé, Omoa, Potrerillos, La Lima, Nueva Ocotepeque, Ojojona, Valle de Ángeles, San Lorenzo Honduras, Amapala, Utila, Guanaja, Bay Islands, Islas de la Bahía, Marcovia, El Poy, Las Manos, Guasaule,
Cuscatlán, Apopa, Mejicanos, Ilopango, Nahuizalco, Juayúa, Izalco, Chalchuapa, San Vicente El Salvador, Jucuapa, Berlín Usulután, Gotera, La Hachadura, San Cristóbal Frontera, Las Chinamas, Puerto La Libertad, El Tunco, Santiago de María, Tacuba, Apaneca,
Masaya, Granada Nicaragua, Rivas, Chinandega, Somoto, Ocotal, Boaco, Chontales, Siuna, Río San Juan, San Carlos Costa Rica, Limón, Moín, Puntarenas, Guanacaste, Colón Panamá, Chiriquí, David Panamá, Talamanca, Alajuela, Cartago, Golfo de Fonseca, Gulf of Fonseca, Motagua, Lago de Izabal, Ometepe`,
      en: "dry corridor, guatemala city, western highlands, highlands of guatemala",
      es: "corredor seco, ciudad de guatemala, altiplano occidental, altiplano guatemalteco",
    },
  ),
  cue(
    "southern-mexican-state",
    { II: 2.2, "II.1": 0.6, "II.2": 0.7, "II.3": 0.4 },
    {
      both: "Chiapas, Oaxaca, Guerrero, Veracruz, Tabasco, Campeche, Yucatán, Yucatan, Quintana Roo, Tren Maya, Istmo, CIIT, Sembrando Vida, Corredor Interoceánico",
      en: "southern mexico, south of mexico, mexico's south, southern states, southeast mexico, mexican southeast, isthmus, interoceanic, maya train, southern border, chiapan*, oaxacan*, yucatec*, southern mexican",
      es: "sur de méxico, sur-sureste, sureste, sureste mexicano, sur del país, el sur, estados del sur, istmo, interoceánic*, transístmic*, frontera sur, chiapanec*, oaxaqueñ*, guerrerense*, veracruzan*, tabasqueñ*, campechan*, yucatec*, quintanarroense*",
    },
  ),
  cue(
    "southern-mexican-place",
    { II: 2.5, "II.1": 0.7, "II.2": 0.7, "II.3": 0.5 },
    {
      both: `Tapachula, Tuxtla, Tuxtla Gutiérrez, San Cristóbal, San Cristóbal de las Casas, Comitán, Palenque, Ocosingo, Soconusco, Suchiate, Ciudad Hidalgo, Puerto Chiapas, Talismán, Frontera Comalapa,
Motozintla, Yajalón, Tila, Chenalhó, Zinacantán, Chamula, Las Margaritas, Lacandon*, Selva Lacandona, Ocozocoautla, Cintalapa, Arriaga, Tonalá, Pijijiapan, Villaflores, Mapastepec, Acacoyagua, Huixtla, Cacahoatán, Unión Juárez, Montebello, Marqués de Comillas, Pantelhó, Simojovel, Los Altos,
Juchitán, Tehuantepec, Salina Cruz, Ixtepec, Matías Romero, Huatulco, Puerto Escondido, Pochutla, Pinotepa, Ixtlán, Sierra Norte, Sierra Juárez, Mixteca, Tlaxiaco, Huajuapan, Nochixtlán, Tuxtepec, Miahuatlán, Teotitlán, Tlacolula, Ocotlán, Cuicatlán, Valles Centrales, Costa Chica, Huautla, Sierra Sur, Monte Albán, La Ventosa, Cañada,
Acapulco, Chilpancingo, Tlapa, La Montaña, Montaña de Guerrero, Zihuatanejo, Petatlán, Atoyac, Ayutla, Ometepec, Tierra Caliente, Iguala, Taxco, Olinalá, Costa Grande,
Coatzacoalcos, Minatitlán, Xalapa, Jalapa, Coatepec, Huatusco, Zongolica, Papantla, Totonac*, Los Tuxtlas, Catemaco, Acayucan, Tuxpan, Córdoba Veracruz, Orizaba, Cosoleacaque, Uxpanapa, Tierra Blanca,
Villahermosa, Comalcalco, Tenosique, Dos Bocas, Paraíso, Cunduacán, Cárdenas, Centla, Macuspana, Balancán, Usumacinta, Grijalva,
Ciudad del Carmen, Calakmul, Escárcega, Champotón, Candelaria, Hopelchén, Mérida, Progreso Yucatán, Valladolid, Tizimín, Motul, Tekax, Ticul, Oxkutzcab, Izamal, Peto, Sotuta, Umán,
Cancún, Felipe Carrillo Puerto, Bacalar, Chetumal, Puerto Morelos, Subteniente López, Isla Mujeres, Leona Vicario, Kantunilkín, Celestún, Dzilam, Río Lagartos, Sisal, Chicxulub, Maxcanú, Hunucmá, Espita, Temozón, Chemax, Yaxcabá, Tixkokob, Halachó, Calkiní, Hecelchakán, Xpujil, Sabancuy, Palizada, Isla Aguada, Jonuta, Emiliano Zapata Tabasco, Jalpa de Méndez, Nacajuca, Teapa, Tacotalpa, Huimanguillo, Frontera Tabasco,
Chilón, Tenejapa, Amatenango, Aguacatenango, Oxchuc, Huixtán, Larráinzar, Bochil, Copainalá, Tecpatán, Pichucalco, Reforma Chiapas, Salto de Agua, Sabanilla, Tumbalá, Altamirano, Maravilla Tenejapa, Benemérito, Frontera Corozal, Yaxchilán, Bonampak, Chicomuselo, La Trinitaria, Las Rosas, Venustiano Carranza Chiapas, Chiapa de Corzo, Suchiapa, Escuintla Chiapas, Mazatán, Tuxtla Chico, Tuzantán, Jaltenango, El Triunfo, Ángel Albino Corzo, La Concordia, Ciudad Cuauhtémoc, Carmen Xhan, Paredón, Acapetahua, Acacoyagua, Puerto Madero,
Jaltepec, Guichicovi, Mogoñé, Zanatepec, Chahuites, Tapanatepec, San Mateo del Mar, San Dionisio del Mar, Unión Hidalgo, Santo Domingo Ingenio, Asunción Ixtaltepec, Espinal, Jalapa del Marqués, Santa María Huatulco, Jamiltepec, Putla, Juxtlahuaca, Coixtlahuaca, Tamazulápam, Ayutla Mixes, Tlahuitoltepec, Zoogocho, Guelatao, Capulálpam, Calpulálpam, Teotitlán del Valle, San Martín Tilcajete, San Bartolo Coyotepec, Atzompa, Ejutla, Zimatlán, Etla, Loma Bonita, Valle Nacional, Ojitlán, Jalapa de Díaz, Huautla de Jiménez, Sierra Mazateca, Sola de Vega, Candelaria Loxicha, Pluma Hidalgo, Mazunte,
Xochistlahuaca, Metlatónoc, Malinaltepec, Tlacoapa, Cochoapa, Chilapa, Tixtla, Huamuxtitlán, Copala Guerrero, Cuajinicuilapa, Marquelia, San Marcos Guerrero, Tecpan, Coyuca, Arcelia, Ciudad Altamirano, Teloloapan, Huitzuco,
Martínez de la Torre, Misantla, Tlapacoyan, Perote, Naolinco, Zozocolco, Chicontepec, Tantoyuca, Pánuco, Álamo Temapache, Poza Rica, Gutiérrez Zamora, Tecolutla, Nautla, Alvarado, Tlacotalpan, Cosamaloapan, Isla Veracruz, Playa Vicente, San Andrés Tuxtla, Santiago Tuxtla, Soteapan, Mecayapan, Pajapan, Jáltipan, Las Choapas, Agua Dulce, Nanchital, Soconusco Veracruz, Tezonapa, Cuetzalan, Teziutlán,
Mahahual, Xcalak, Tulum, Cozumel, José María Morelos, Holbox, Sian Ka'an, Playa del Carmen`,
    },
  ),
  cue(
    "southern-peoples",
    { II: 1.2, "IV.3": 1, "II.1": 0.5, "II.2": 0.5 },
    {
      both: "K'iche', Quiché, Q'eqchi', Kekchí, Kaqchikel, Mam, Tz'utujil, Ixil, Ch'orti', Chortí, Lenca*, Garífuna*, Garifuna*, Miskit*, Tolupan*, Pech, Tzotzil*, Tsotsil*, Tzeltal*, Tseltal*, Chol, Ch'ol, Zoque*, Tojolabal*, Zapotec*, Mixe*, Chinantec*, Mazatec*, Huave*, Ikoots, Amuzgo*, Tlapanec*, Nahua*, Pipil, Maya, Mayan, Mayas, Popoluca*",
    },
  ),
  cue(
    "southern-crops",
    { II: 1, "II.1": 1.7 },
    {
      both: "cacao, rambután, cardamom*, achiote, mezcal, pitahaya, chaya, copal, jícama",
      en: "coffee, cocoa, vanilla, honey, beekeep*, stingless bee*, banana*, plantain*, palm oil, oil palm, rubber tree*, sesame, allspice, cashew*, macadamia*, papaya, hibiscus, basket*, weav*, weaver*, loom*, backstrap, artisan*, embroider*, hammock*, pottery, potter*, amber, textile cooperative, huipil*, snow pea*, snap pea*, tilapia, shrimp cooperative, maguey, hibiscus flower*, ginger, turmeric, indigo, chocolate, sugar cane, sugarcane, coconut*, chicle, lobster*, sea cucumber, corn, beans, maize",
      es: "café, cafetal*, cafetaler*, caficult*, cacaoter*, cacaotal*, vainilla, miel, apicult*, abejas, melipona*, plátano*, banano*, bananer*, palma, palmicult*, hule, ajonjolí, pimienta gorda, marañón, macadamia, papaya, jamaica, canast*, tejedor*, telar*, telar de cintura, artesan*, bordad*, bordador*, hamaca*, alfarer*, ámbar, huipil*, arveja*, tilapia, maguey*, mezcaler*, jengibre, cúrcuma, añil, chocolate, caña, coco*, chicle, langosta*, pepino de mar, milpa, maíz, frijol, loroco, izote, semilla de marañón, sábila, panela, piloncillo, mojarra*, ostión*",
    },
  ),
  cue(
    "migration-roots",
    { II: 1, "II.1": 1.2, "IV.3": 0.3 },
    {
      both: "USAID, AMEXCID, GIZ, JICA, BID, IDB, IADB, FAO, IICA, PNUD, UNDP, OIM, IOM, ACNUR, UNHCR",
      en: "root cause*, migrat*, migrant*, leave for the north, leave for the united states, leaving, left for the north, go north, going north, went north, stay home, reason to stay, so they stay, stay here, emigrat*, returnee*, deported, deportee*, returned migrants, remittance*, coyote, coyotes, caravan*, asylum, refugee*, smuggler*, out-migration",
      es: "causas raíz, causas de la migración, migra*, migrante*, se van al norte, irse al norte, irse, se fue al norte, se fueron, se van, no se vayan, no se tengan que ir, quedarse, razón para quedarse, arraigo, emigra*, retornad*, deportad*, remesas, coyote, coyotes, caravana*, asilo, refugiad*, pollero*, mojado",
    },
  ),
];
