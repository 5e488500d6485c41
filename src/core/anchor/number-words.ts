import { foldedText } from "../text/fold.ts";

/**
 * Words that count or date, folded: another of them is never a misreading. Left out are those that are articles ("un",
 * "ein") or common English words ("due").
 */
const WORDS = [
  // English.
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion",
  "hundreds thousands millions billions first second third fourth fifth sixth seventh eighth ninth tenth half quarter",
  "double twice once dozen",
  "january february march april may june july august september october november december",
  "monday tuesday wednesday thursday friday saturday sunday",
  // German, Dutch, Swedish and Danish.
  "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig vierzig",
  "fünfzig sechzig siebzig achtzig neunzig hundert tausend millionen milliarde milliarden erste zweite dritte halb",
  "twee drie vijf zes zeven negen tien twaalf twintig dertig honderd duizend miljoen miljard eerste tweede derde",
  "januar februar märz mai juni juli oktober dezember januari februari maart mei augustus marts maj augusti",
  "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  // French.
  "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante",
  "soixante cent cents mille milliard milliards premier première deuxième troisième demi double",
  "janvier février mars avril juin juillet août septembre octobre novembre décembre",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  // Spanish, Portuguese and Italian.
  "dos tres cuatro cinco seis siete ocho nueve diez doce trece veinte treinta cuarenta cincuenta sesenta setenta",
  "ochenta noventa cien ciento mil millón millones primero primera segundo segunda tercero tercera",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "lunes martes miércoles jueves viernes sábado domingo",
  "dois duas três quatro sete oito nove dez vinte trinta cem cento milhão milhões primeiro segunda terceiro",
  "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro",
  "tre quattro cinque sette otto nove dieci dodici venti trenta mille milione milioni miliardo miliardi primo secondo",
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
  // Russian, Ukrainian and Polish, in the case that dates have.
  "два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят сто тысяча тысяч",
  "миллион миллиона миллионов миллиард миллиарда миллиардов первый второй третий",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października grudnia",
  // Greek and Turkish.
  "δύο τρεις τρία τέσσερα πέντε έξι επτά οκτώ εννέα δέκα είκοσι τριάντα εκατό χίλια εκατομμύρια",
  "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
  "iki üç dört beş altı yedi sekiz dokuz yirmi otuz yüz bin milyon milyar",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  // Hebrew, Arabic and Hindi.
  "יוני יולי ביוני ביולי ינואר בינואר פברואר בפברואר מרץ במרץ אפריל באפריל מאי במאי אוגוסט באוגוסט",
  "ספטמבר בספטמבר אוקטובר באוקטובר נובמבר בנובמבר דצמבר בדצמבר שלושה ארבעה חמישה מאה אלף מיליון מיליארד",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف مليون مليار",
  "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर दो तीन चार पाँच छह सात आठ नौ दस सौ हज़ार लाख करोड़",
  // Chinese and Japanese, by character.
  "〇 零 一 二 三 四 五 六 七 八 九 十 百 千 万 萬 億 亿 兆 两 兩 半 从 從",
];

const NUMBERS = new Set(WORDS.flatMap((line) => line.split(" ")).map(foldedText));

export function isNumberWord(word: string): boolean {
  return NUMBERS.has(word);
}
