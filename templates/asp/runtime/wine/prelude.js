// What a page needs and Wine's VBScript has not, as far as JScript can lend it; prelude.vbs gives it VBScript's names.

// On Windows another type than text would be converted; the pages that run here have no need of that.
function asText(value) {
  if (typeof value != "string") throw new Error("a text was expected, not a " + typeof value);
  return value;
}

function unitOf(text) {
  var unit = asText(text).charCodeAt(0);
  if (!(unit >= 0)) throw new Error("AscW of an empty text");
  return unit > 32767 ? unit - 65536 : unit;
}

function textOfUnit(unit) {
  if (!(unit >= -32768 && unit <= 65535)) throw new Error("ChrW of " + unit);
  return String.fromCharCode(unit & 65535);
}

function joined(array, separator) {
  return new VBArray(array).toArray().join(separator);
}

// Charsets of ADODB.Stream. Bytes are text of U+0000 to U+00FF; what a charset has not becomes "?".
function encoded(text, charset) {
  var out = [], i, unit, hex;
  var limit = { "us-ascii": 127, "iso-8859-1": 255, "gbk": 127 }[charset.toLowerCase()];
  if (!limit) throw new Error("no charset " + charset + " in this host");
  for (i = 0; i < text.length; i++) {
    unit = text.charCodeAt(i);
    hex = charset.toLowerCase() == "gbk" ? gbkOfUnit.substr(unit * 4, 4) : "0000";
    if (unit <= limit) out.push(text.charAt(i));
    else if (hex == "0000") out.push("?");
    else if (hex.substr(0, 2) == "00") out.push(byteOf(hex.substr(2)));
    else out.push(byteOf(hex.substr(0, 2)), byteOf(hex.substr(2)));
  }
  return out.join("");
}

function decoded(bytes, charset) {
  var out = [], i, hex;
  if (charset.toLowerCase() != "gbk") return encoded(bytes, charset);
  for (i = 0; i < bytes.length; i++) {
    hex = gbkToUnit.substr(bytes.charCodeAt(i) * 4, 4);
    if (hex == "0000" && i + 1 < bytes.length) {
      hex = gbkToUnit.substr((bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1)) * 4, 4);
      if (hex != "0000") i++;
    }
    if (bytes.charCodeAt(i) < 128 && hex == "0000") out.push(bytes.charAt(i));
    else out.push(hex == "0000" ? "?" : String.fromCharCode(parseInt(hex, 16)));
  }
  return out.join("");
}

function byteOf(hex) {
  return String.fromCharCode(parseInt(hex, 16));
}
