import { cue } from "./cue";

/** III.1, III.2 and III.3: safe systems, data that can move, networks that reach people. */
export const digital = [
  cue(
    "attack",
    { "III.1": 2.8, III: 0.5 },
    {
      both: "ransomware, malware, phishing, DDoS, hacker*, hacke*, CISA, CERT, CSIRT, SOC, botnet, deepfake*, zero-day, NIST, ISO 27001, OT, SCADA, PLC, PLCs, firewall*, bitcoin, bitcoins, smishing, spyware, MFA, VPN",
      en: "cyber*, cyber security, cyber attack*, ransom, hack*, hacked, intruder*, intrusion*, breach*, breached, data breach, stolen password*, password*, two-factor, multi-factor, authentication, login*, encrypt*, encrypted our, locked our screens, locked screens, locked files, virus, viruses, worm, trojan*, patch, patched, unpatched, vulnerab*, exploit*, backup*, backups, compromised, spoof*, fake invoice*, fake email*, invoice fraud, email fraud, wire fraud, impersonat*, scam email, incident response, incident report*, report incidents, threat*, threat intelligence, threat sharing, alerts, tabletop exercise*, drill*, joint drill, red team, penetration test*, security operations, security patch*, critical infrastructure, control system*, industrial control*, controller*, serial port, remote access, outdated software, identity theft, cloned, skimm*, extort*, USB stick, thumb drive, compromise, computers were down, systems were down, screens went black, screens went dark, locked out",
      es: "ciber*, seguridad informática, seguridad de la información, ataque* informátic*, ataque*, ciberataque*, rescate, secuestr* información, secuestro de datos, secuestraron, secuestrado, hackeo*, hackear*, jaquea*, jaqueo*, intruso*, intrusión, brecha* de seguridad, robo de datos, filtración de datos, contraseña*, clave*, doble factor, autenticación, cifra* los archivos, cifrad*, encript*, pantallas negras, pantalla en negro, bloquearon, virus, troyano*, parche*, vulnerabil*, respaldo*, respaldos, correo falso, correos falsos, factura* falsa*, suplant*, suplantación, fraude por correo, fraude electrónico, estafa*, respuesta a incidentes, reporte de incidentes, incidente*, amenaza*, inteligencia de amenazas, alertas, simulacro*, ejercicio conjunto, prueba* de penetración, centro de operaciones de seguridad, infraestructura crítica, sistema* de control, control industrial, controlador*, acceso remoto, software viejo, robo de identidad, clonar*, clonaron, extorsi*, memoria usb, se cayó el sistema, se cayeron los sistemas, máquinas infectadas",
    },
  ),
  cue(
    "data-flow",
    { "III.2": 2.7, III: 0.5, "1.7": 0.5 },
    {
      both: "API, APIs, GDPR, INAI, CBPR, XML, JSON, CFDI, blockchain, LFPDPPP",
      en: "data flow*, cross-border data, data transfer*, transfer of data, move data, data locali*, localization, local server*, servers inside, servers in the country, server*, store data, stored, data stored, data center*, data centre*, data residency, data protection, data sharing, share data, database*, personal data, privacy, privacy rule*, privacy law*, privacy notice*, consent, cloud, cloud service*, hosting, interoperab*, interface*, open interface, common format, same format, data format*, data standard*, data dictionary, data model*, machine-readable, machine readable, identifier*, unique identifier, digital identity, electronic id, electronic signature*, e-signature*, digital signature*, digital certificate*, sign electronically, apostille*, notari*, ink signature, wet signature, electronic document*, electronic record*, e-invoice*, electronic invoice*, invoices, e-invoicing, electronic bill*, bill of lading, paperless, retyp*, re-typ*, re-enter*, reenter, typed twice, type twice, typing, by hand, fax, faxes, upload, uploaded, portal*, digital platform*, algorithm*, artificial intelligence, machine learning, model training, source code, digital trade, digital commerce, e-commerce rule*, digital chapter, records, medical record*, health record*, electronic health, file transfer, data set*, datasets",
      es: "flujo* de datos, datos transfronterizos, transferencia* de datos, transferir datos, mandar datos, mover datos, datos personales, datos, localización de datos, localizar, servidor*, guardar datos, almacen* datos, almacenar, centro* de datos, residencia de datos, protección de datos, compartir datos, base* de datos, privacidad, aviso de privacidad, consentimiento, nube, en la nube, hospedaje de datos, interoperab*, interfaz, interfaces, formato común, mismo formato, un solo formato, estándar de datos, diccionario de datos, modelo de datos, legible* por máquina, identificador*, identidad digital, firma* electrónica*, firma digital, e.firma, firma autógrafa, certificado digital, apostill*, notari*, notario*, documento* electrónico*, expediente* electrónico*, expediente* clínico*, factura* electrónica*, facturación, carta porte electrónica, conocimiento de embarque, sin papel, cero papel, recaptur*, capturar dos veces, volver a capturar, teclear, captur*, a mano, dedazo*, fax, plataforma* digital*, algoritm*, inteligencia artificial, aprendizaje automático, código fuente, comercio digital, capítulo digital, comercio electrónico, registros, historial, que se hablen, que se platiquen, sistemas que se entiendan, sistemas se entiendan, no se hablan, no se comunican los sistemas, no está en el sistema",
    },
  ),
  cue(
    "fintech-data",
    { "III.2": 1.3, "IV.2": 0.3 },
    {
      both: "fintech, SPEI, ACH, CNBV, Banxico, CURP, RFC, SWIFT",
      en: "payment*, payments system*, payment platform*, money transfer*, remittance app*, credit bureau*, credit history, credit score, credit file, credit report*, bank records, anti-money, know your customer, fraud scoring, ledger, tax id, tax number, open banking, instant payment*, wallet*",
      es: "pago*, sistema* de pago*, plataforma de pagos, envío de dinero, buró de crédito, buró, historial crediticio, historial de crédito, score, antilavado, prevención de fraude, registro fiscal, banca abierta, pagos instantáneos, billetera*, cartera digital, comprobante*, transferencia*, cobro*",
    },
  ),
  cue(
    "telemedicine-data",
    { "III.2": 0.8, "I.4": 0.4 },
    {
      en: "telemedicine, telehealth, remote monitoring, patient record*, lab results, imaging, scans sent, school records, transcripts",
      es: "telemedicina, telesalud, monitoreo remoto, expediente del paciente, resultados de laboratorio, imágenes médicas, boletas, historial académico",
    },
  ),
  cue(
    "telecom",
    { "III.3": 2.6, III: 0.7, "1.2": 3 },
    {
      both: "5G, 4G, 3G, LTE, 6G, IFT, CRT, FCC, Open RAN, wifi, wi-fi, Starlink, Telcel, AT&T, Movistar, IoT, MHz, GHz, router*, satelital*, T-Mobile, LoRa, eSIM",
      en: "telecom*, telecommunication*, broadband, fiber, fibre, fiber-optic, fiber optic, optical fiber, submarine cable*, undersea cable*, conduit*, spectrum, frequency, frequencies, radio*, radio link, interference, signal, no signal, dead zone*, coverage, cell tower*, cell phone*, cellphone*, cellular, tower, towers, antenna*, carrier bill, mobile operator*, operator, operators, roaming, roam, dropped call*, drops calls, drop calls, prepaid, phone plan*, phone bill, internet, internet service, internet provider*, connectivity, connected, satellite*, low-orbit, bandwidth, megabit*, latency, data plan*, hotspot*, sim card*, landline, phone line*, 911, emergency call*, walkie*, two-way radio*, community network*, community radio, network equipment, trusted vendor*, base station*, small cell*, private network*, digital divide, download, buffering, streaming, bars, one bar, no bars, texts, switch to the other country, wrong network, foreign tower, network",
      es: "telecom*, telecomunicacion*, banda ancha, fibra, fibra óptica, cable* submarino*, ducto compartido, espectro, espectro radioeléctrico, frecuencia*, radio*, radiofrecuencia, interferencia*, señal, sin señal, no hay señal, no entra la señal, cobertura, torre*, torres, antena*, celular*, teléfono*, telefonía, operadora*, operadores móviles, operador móvil, compañía telefónica, roaming, itinerancia, llamada*, llamadas caídas, se corta, se corta la llamada, prepago, recarga*, saldo, plan de datos, internet, conectividad, conexión, satélite*, satelital*, ancho de banda, megas, latencia, chip del celular, línea telefónica, llamada* de emergencia, red comunitaria, redes comunitarias, radio comunitaria, radiobase*, celdas pequeñas, red privada, redes privadas, brecha digital, descargar, rayitas, una rayita, equipos de red, proveedores confiables, redes",
    },
  ),
  cue(
    "it-services",
    { "III.3": 0.7, "III.2": 0.4, "IV.1": 0.4 },
    {
      en: "software, app, apps, developers, IT services, information technology, computer*, laptop*, tablet*, digital service*, programming, code, technology company, tech company, tech, digital, online, website, smartphone*",
      es: "software, aplicación*, app, apps, desarrolladores, tecnologías de la información, computadora*, laptop*, tableta*, servicios digitales, programación, programador*, empresa de tecnología, digital*, en línea, página web, tecnológic*",
    },
  ),
];
