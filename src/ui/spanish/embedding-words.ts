import type { embeddingWords as english } from "../embedding-words.ts";
import type { Translated } from "../translated.ts";

export const embeddingWords: Translated<typeof english> = {
  title: "Insertar en cualquier sitio",
  kicker: "Para otros sitios",
  description: "Cómo mostrar una publicación, su documento o una sola afirmación en un artículo de otro sitio.",
  purpose:
    "Basta pegar una línea para que su artículo contenga el documento, y cada afirmación lleve a las palabras en que se apoya. Sin cuentas, sin cookies, sin terceros; y lo que sus lectores no lleguen a ver no les cuesta nada.",
  example: "Todo lo que sigue muestra",
  readIt: "Leer aquí",

  live: "Un artículo con su documento",
  liveHint:
    "Este es un artículo corriente, como lo sería en su propio gestor de contenidos. Sus enlaces llevan a afirmaciones. Si el documento está en el mismo artículo, lo que hacen es pasar sus páginas, y un pasaje que se pulsa en la página lleva de vuelta a su enlace. Sin JavaScript siguen siendo enlaces.",
  host: "su-sitio.example",
  card: "Una afirmación",
  cardHint:
    "Una tarjeta contiene el pasaje tal como figura en la página, sus palabras, la afirmación y el modo en que esta se apoya en aquel. Es tan alta como lo que muestra, y no lleva consigo el documento.",
  reader: "La vista de lectura completa",
  readerHint:
    "El comentario junto a su documento, como se lee aquí. Necesita espacio: todo el ancho de la página que lo acoge.",

  recipes: "Recetas",
  recipesHint:
    "Cada una está completa. El botón Insertar, junto a cada publicación y cada afirmación, prepara lo mismo para lo que usted elija.",
  copy: "Copiar",
  copied: "Copiado",
  selected: "No se permitió copiar. El texto está seleccionado.",
  file: "como archivo",

  wordpress: "WordPress",
  wordpressLink:
    "Pegue el enlace de una publicación o de una afirmación en una línea aparte. WordPress pregunta a este sitio qué debe mostrar (oEmbed) y le da la altura que necesita. No hace falta ninguna extensión.",
  wordpressBlock:
    "O bien, donde se permita añadir JavaScript, ponga el documento en un bloque de HTML personalizado. Los enlaces del artículo pasarán entonces sus páginas. El código está más arriba:",
  ghost: "Ghost",
  ghostLink:
    "Pegue el enlace en el editor; se convierte por sí solo en una inserción. Para que los enlaces pasen las páginas, ponga esto en una tarjeta HTML:",
  linkOnly: "Substack y otros editores que solo admiten enlaces",
  linkOnlyHint: "Pegue el enlace. Estos editores muestran una vista previa que trae hasta aquí:",
  linkOnlyAlt: "La imagen de la vista previa del enlace.",
  drupal: "Drupal",
  drupalHint:
    "Ponga el marco en un formato de texto que lo permita. Al limitar las etiquetas HTML permitidas, estas son todas las que el código necesita:",
  drupalCode:
    "Pegue después el marco en la vista de código. Un formato que le quite el estilo conserva su ancho y su alto. El código está más arriba:",
  react: "React y sitios hechos de componentes",
  reactHint:
    "Es un elemento personalizado corriente: puede añadirse, moverse y quitarse en cualquier momento. Este componente carga el JavaScript una sola vez.",
  html: "HTML estático",
  htmlHint: "Una página completa con un artículo, dos enlaces y el documento.",

  element: "Lo que entiende el elemento",
  attribute: "Atributo",
  meaning: "Qué indica",
  attributes: [
    ["src", "La dirección de la publicación. Obligatorio."],
    ["claim", "La afirmación que se abre, por su nombre en la dirección."],
    ["view", "reader, document o card: lectura, documento o tarjeta. Tarjeta si hay una afirmación; si no, lectura."],
    ["theme", "light, dark o auto: claro, oscuro o lo que cada lector tenga configurado."],
    ["accent", "Seis cifras hexadecimales: el color de los enlaces y de lo que está activo."],
    [
      "height",
      "En píxeles CSS, para la vista de lectura y el documento. Si no se indica, 640. Una tarjeta es tan alta como su contenido.",
    ],
    ["label", "El nombre del marco para los lectores de pantalla. Ponga el de la publicación."],
    ["lang", "El idioma de lo que el elemento dice en su página. Si falta, el de la propia página."],
  ],
  bridge:
    'Los enlaces a afirmaciones, en cualquier lugar de una página, gobiernan una inserción de la misma publicación en esa página. Los breves, como #every-lawful-tool, lo hacen dentro de un elemento con data-verbatim="…", que es la dirección de la publicación.',
  scripts: "Para los scripts están los eventos verbatim:ready y verbatim:select, y el método select(claim). Sus tipos:",
  policy:
    "Si su sitio tiene una política de seguridad de contenido (CSP), permita este en script-src y en frame-src, y en img-src para la imagen de una tarjeta. Si style-src prohíbe los atributos style, pase a su hoja de estilos lo que contienen.",

  headers: "Cabeceras, para quien administra este sitio",
  headersHint:
    "Una inserción funciona en cualquier servidor. Con estas cabeceras funciona también bajo políticas estrictas y conserva las imágenes para siempre. Los archivos están escritos para este mismo sitio, a partir de la tabla que lee su propio servidor; ponga el nombre y la carpeta de su servidor.",
  headersNever: "No envíe X-Frame-Options ni frame-ancestors: dejarían el sitio fuera de todos los marcos.",
};
