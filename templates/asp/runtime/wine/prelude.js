// What Wine's VBScript has not, as far as JScript can lend it; prelude.vbs gives it the names that pages use.
// gbk.js, made at run time, holds gbkOfUnit and unitOfGbk: four hex digits for each of 65536 numbers, 0000 for none.

// Windows would turn another type into text; a page that needs that is not portable.
function asText(value) {
  if (typeof value != "string") throw new Error("expected a text, not a " + typeof value);
  return value;
}

function unitOf(text) {
  var unit = asText(text).charCodeAt(0);
  if (!(unit >= 0)) throw new Error("AscW of an empty text");
  return unit > 32767 ? unit - 65536 : unit;
}

function textOf(unit) {
  if (!(unit >= -32768 && unit <= 65535)) throw new Error("ChrW of " + unit);
  return String.fromCharCode(unit & 65535);
}

function joined(array, separator) {
  return new VBArray(array).toArray().join(separator);
}

// Bytes are text of U+0000 to U+00FF here; what a charset cannot carry becomes "?".
function encoded(text, charset) {
  var out = [], isGbk = charset.toLowerCase() == "gbk", limit = lastOf(charset), i, unit, bytes;
  for (i = 0; i < text.length; i++) {
    unit = text.charCodeAt(i);
    bytes = isGbk ? entry(gbkOfUnit, unit) : 0;
    if (unit <= limit) out.push(text.charAt(i));
    else if (bytes > 255) out.push(String.fromCharCode(bytes >> 8, bytes & 255));
    else out.push(bytes ? String.fromCharCode(bytes) : "?");
  }
  return out.join("");
}

function decoded(bytes, charset) {
  var out = [], limit = lastOf(charset), i, lead, unit;
  if (charset.toLowerCase() != "gbk") return encoded(bytes, charset);
  for (i = 0; i < bytes.length; i++) {
    lead = bytes.charCodeAt(i);
    unit = lead <= limit ? lead : entry(unitOfGbk, lead);
    if (!unit && i + 1 < bytes.length) {
      unit = entry(unitOfGbk, lead * 256 + bytes.charCodeAt(i + 1));
      if (unit) i++;
    }
    out.push(unit || lead <= limit ? String.fromCharCode(unit) : "?");
  }
  return out.join("");
}

// The last character that is its own byte.
function lastOf(charset) {
  switch (charset.toLowerCase()) {
  case "us-ascii": case "gbk": return 127;
  case "iso-8859-1": return 255;
  }
  throw new Error("this host has no charset " + charset);
}

function entry(table, number) {
  return parseInt(table.substr(number * 4, 4), 16);
}

// Every full line goes out at once: the host sees how far a page came. Empty ones are no answers and are left out.
var pending = "", hasSent = false;

function send(line) {
  if (/[^\t -~]/.test(line)) throw new Error("this host takes answers in printable ASCII");
  WScript.Echo("=" + line);
  hasSent = true;
}

function begin() {
  WScript.Echo(">");
}

function finish() {
  if (pending) send(pending);
  WScript.Echo(".");
  WScript.Quit(0);
}

// An object of JScript: a class of Wine's VBScript may not have a method named End.
var response = {
  ContentType: "text/html", Charset: "", Status: "200 OK", Buffer: true,
  Write: function (text) {
    var lines = (pending + asText(text)).split("\n"), i;
    pending = lines.pop();
    for (i = 0; i < lines.length; i++) if (lines[i]) send(lines[i]);
  },
  Clear: function () {
    if (hasSent) throw new Error("Response.Clear behind the first answer");
    pending = "";
  },
  End: finish
};

function utf8(text) {
  return unescape(encodeURIComponent(text));
}
