import "./embedding-page.css";
import { bringToLife } from "./embedding-copy.ts";

/** Entry of the page on embedding: addresses of where the site really stands, and buttons that copy. */
bringToLife(document, location.href);
