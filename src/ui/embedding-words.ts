import { catalogue } from "./catalogue.ts";

/** Words of the page on embedding. Apart from the others, because the reading view's script need not carry them. */
export const embeddingWords = catalogue("embeddingWords", {
  title: "Embed it anywhere",
  kicker: "For other sites",
  description: "How to show a publication, its document or a single claim in an article on another site.",
  purpose:
    "Paste one line, and your article has the document in it, with every claim leading to the words it rests on. No account, no cookie, no third party; what your readers do not reach costs them nothing.",
  example: "Everything below shows",
  readIt: "Read it here",

  live: "An article with its document",
  liveHint:
    "This is an ordinary article, as it would stand in your own content system. Its links lead to claims. With the document in the same article they turn its page instead, and a passage that is clicked on the page leads back to its link. Without script they stay links.",
  host: "your-site.example",
  card: "One claim",
  cardHint:
    "A card has the passage as it stands on the page, its words, the claim, and how the one rests on the other. It is as high as what it shows, and carries no document with it.",
  reader: "The whole reader",
  readerHint: "The commentary beside its document, as it is read here. It wants room: the full width of your page.",

  recipes: "Recipes",
  recipesHint:
    "Each is complete as it stands. The Embed button beside every publication and claim makes the same for your own choice.",
  copy: "Copy",
  copied: "Copied",
  selected: "Copying was refused. The text is selected.",
  file: "as a file",

  wordpress: "WordPress",
  wordpressLink:
    "Paste the link of a publication or a claim on a line of its own. WordPress asks this site what to show (oEmbed), and gives it the height it needs. No plugin is needed.",
  wordpressBlock:
    "Or, where you may add script, put the document into a Custom HTML block. Links in the article then turn its pages. The code is above:",
  ghost: "Ghost",
  ghostLink:
    "Paste the link into the editor; it becomes an embed by itself. For links that turn pages, put this into an HTML card:",
  linkOnly: "Substack, and editors that take links only",
  linkOnlyHint: "Paste the link. Such editors show a preview of it, which leads here:",
  linkOnlyAlt: "The link’s preview picture.",
  drupal: "Drupal",
  drupalHint:
    "Put the frame into a text format that allows it. Under “Limit allowed HTML tags”, these are all that the code needs:",
  drupalCode:
    "Then paste the frame in source view. A format that strips its style keeps its width and height. The code is above:",
  react: "React, and sites made of components",
  reactHint:
    "The element is an ordinary custom element: it may be put in, moved and taken out at any time. This component loads the script once.",
  html: "Static HTML",
  htmlHint: "A whole page with an article, two links and the document.",

  element: "What the element understands",
  attribute: "Attribute",
  meaning: "What it says",
  attributes: [
    ["src", "The publication’s address. Required."],
    ["claim", "The claim to open, by its name in the address."],
    ["view", "reader, document or card. A card, if there is a claim; else the reader."],
    ["theme", "light, dark or auto, which follows your reader’s own setting."],
    ["accent", "Six hexadecimal digits: the color of links and of what is current."],
    ["height", "In CSS pixels, for the reader and the document. 640 unless told. A card is as high as its content."],
    ["label", "The frame’s name for screen readers. Name the publication."],
    ["lang", "The language of what the element says in your page. The page’s own unless told."],
  ],
  bridge:
    'Links to claims anywhere in a page drive an embed of the same publication in that page. Short ones, #every-lawful-tool, do so below an element with data-verbatim="…", the publication’s address.',
  scripts:
    "For scripts there are the events verbatim:ready and verbatim:select, and the method select(claim). Their types:",
  policy:
    "If your site has a Content Security Policy, allow this one in script-src and frame-src, and in img-src for a card’s picture. Where style-src forbids style attributes, put what is in them into your style sheet.",

  headers: "Headers for who runs this site",
  headersHint:
    "An embed works on any host. These headers let it work under strict policies too, and keep pictures for good. The files are written for this very site, from the table that its own server reads; put in your host’s name and folder.",
  headersNever: "Do not send X-Frame-Options or frame-ancestors: they would keep the site out of every frame.",
});
