/*
 * Spanish as a newspaper of the whole language writes it: neutral between countries, the reader as "usted" where one must
 * be addressed at all, and impersonal wherever that reads well. Quotation marks are «…», within them “…”.
 *
 *   claim        afirmación             standing     respaldo ("qué respalda"), cita literal, cita con cambios …
 *   passage      pasaje                 rests on     se apoya en
 *   quotation    cita                   is (not) in  (no) consta en; of a passage: (no) hallado
 *   citation     referencia, citar      signed off   con el visto bueno de
 *   note         nota                   checked      comprobado (by people); cotejado (by a program)
 *   annotation   anotación              ledger       registro de cotejo: "registro de citas" would be appointments
 *   commentary   comentario             text version versión en texto
 *   document     documento              reading view vista de lectura
 *   publication  publicación            embed        insertar, inserción; its frame: marco; card: tarjeta
 *   file         archivo                script       JavaScript
 */
import type { Translate } from "../catalogue.ts";
import { articleSearchWords } from "./article-search-words.ts";
import { chooserWords } from "./chooser-words.ts";
import { citationWords } from "./citation-words.ts";
import { contentsWords } from "./contents-words.ts";
import { embedDialogWords } from "./embed-dialog-words.ts";
import { embedWords } from "./embed-words.ts";
import { linkWords } from "./link-words.ts";
import { narrowWords } from "./narrow-words.ts";
import { offerWords } from "./offer-words.ts";
import { searchWords } from "./search-words.ts";
import { selectionWords } from "./selection-words.ts";
import { settingsWords } from "./settings-words.ts";
import { textWords } from "./text-words.ts";
import { words } from "./words.ts";

/** The catalogues that browsers use; pages without a script's words, such as the ledger, are only built. */
const catalogues = new Map<string, object>(
  Object.entries({
    articleSearchWords,
    chooserWords,
    citationWords,
    contentsWords,
    embedDialogWords,
    embedWords,
    linkWords,
    narrowWords,
    offerWords,
    searchWords,
    selectionWords,
    settingsWords,
    textWords,
    words,
  }),
);

export const spanishInBrowser: Translate = (name) => catalogues.get(name);
