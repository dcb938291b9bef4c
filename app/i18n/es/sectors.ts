import type { SameKeys } from "../catalogue";
import type { sectors as en } from "../en/sectors";

export const sectors = {
  "agriculture-food": "Agricultura y alimentos",
  automotive: "Automotriz",
  aerospace: "Aeroespacial",
  chemicals: "Industria química",
  "construction-infrastructure": "Construcción e infraestructura",
  "creative-industries": "Industrias creativas",
  "education-research": "Educación e investigación",
  "electronics-semiconductors": "Electrónica y semiconductores",
  energy: "Energía",
  environment: "Medio ambiente",
  finance: "Finanzas",
  "fisheries-forestry": "Pesca y silvicultura",
  "health-medical-devices": "Salud y dispositivos médicos",
  "information-technology": "Tecnologías de la información",
  "logistics-transport": "Logística y transporte",
  manufacturing: "Manufactura",
  "mining-metals": "Minería y metales",
  "public-services": "Servicios públicos",
  "retail-commerce": "Comercio",
  services: "Servicios",
  telecommunications: "Telecomunicaciones",
  "textiles-apparel": "Textil y vestido",
  tourism: "Turismo",
  other: "Otro",
} as const satisfies SameKeys<typeof en>;
