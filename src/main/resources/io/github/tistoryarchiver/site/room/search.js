// Full-text search over files that are loaded as they are needed: s/meta.js (what there is), s/i/N.js (terms), s/t/N.js (texts).
// How texts become terms is what search.Terms does in Java; the ranges of signs come from there in s/signs.js.
(function () {
  "use strict";
  var finder = document.querySelector(".finder");
  if (!finder) return;
  var room = (window.room = window.room || {});
  var words = JSON.parse(finder.dataset.words);
  var field = document.getElementById("q");
  var list = document.getElementById("hits");
  var status = finder.querySelector(".status");
  var years = finder.querySelector(".hits-by-year");
  var more = finder.querySelector(".more");
  var chips = { kind: document.getElementById("kind"), category: document.getElementById("category"), order: document.getElementById("order") };
  var END = "|";
  var LONGEST = 24;
  var FIRST = 10;
  var MOST_TEXTS = 64;
  var AT_ONCE = 40;

  // ---- files ---------------------------------------------------------------------------------------------------------
  var waiting = {};
  function load(name) {
    if (!waiting[name])
      waiting[name] = new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = "s/" + name;
        script.onload = function () {
          script.remove();
          done();
        };
        script.onerror = function () {
          script.remove();
          delete waiting[name];
          failed(new Error("s/" + name));
        };
        document.head.appendChild(script);
      });
    return waiting[name];
  }
  function bytesOf(base64) {
    var text = atob(base64);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  }

  // ---- signs and terms -----------------------------------------------------------------------------------------------
  var ranges = [];
  room.signs = function (text) {
    var part = text.split(" ");
    for (var i = 0; i + 2 < part.length; i += 3) ranges.push([parseInt(part[i], 16), parseInt(part[i + 1], 16), +part[i + 2]]);
  };
  function kindOf(sign) {
    var low = 0;
    var high = ranges.length - 1;
    while (low <= high) {
      var middle = (low + high) >> 1;
      if (sign < ranges[middle][0]) high = middle - 1;
      else if (sign > ranges[middle][1]) low = middle + 1;
      else return ranges[middle][2];
    }
    return 0;
  }
  function alike(text) {
    return text.normalize("NFKC").toLowerCase();
  }
  function flat(text) {
    return alike(text).replace(/\s+/g, " ");
  }
  function runsOf(text) {
    var runs = [];
    var last = 0;
    for (var sign of text) {
      var kind = kindOf(sign.codePointAt(0));
      if (kind && kind === last) runs[runs.length - 1].signs.push(sign);
      else if (kind) runs.push({ kind: kind, signs: [sign] });
      last = kind;
    }
    return runs;
  }

  // ---- what there is -------------------------------------------------------------------------------------------------
  var documents = null;
  var categories = [];
  var bounds = [];
  var textsAFile = 16;
  room.meta = function (rows, names, firsts, each) {
    categories = names.split("\n");
    bounds = firsts === "" ? [] : firsts.split("\n");
    textsAFile = each;
    documents = rows
      .split("\n")
      .slice(0, -1)
      .map(function (row) {
        var part = row.split("\t");
        return { kind: part[0], page: part[1], date: part[2], category: +part[3], title: part[4], tags: part[5], thumb: part[6] };
      });
    categories.forEach(function (name, number) {
      if (name && chips.category.options.length < 500) chips.category.add(new Option(name, String(number)));
    });
  };
  var ready = null;
  function prepare() {
    if (!ready) {
      ready = Promise.all([load("meta.js"), load("signs.js")]);
      ready.catch(function () {
        ready = null;
      });
    }
    return ready;
  }

  // ---- terms ---------------------------------------------------------------------------------------------------------
  var shards = {};
  // Terms and their documents as one row of bits; search.Shard writes them.
  var ESCAPED = "\0\b\t\n\v\f\r\u001a\u001b\"\\\u007f";
  function bitsOf(text) {
    var bytes = new Uint8Array(Math.ceil((text.length * 14) / 8) + 8);
    var size = 0;
    function seven(value) {
      var shifted = value << (9 - (size & 7));
      bytes[size >> 3] |= shifted >> 8;
      bytes[(size >> 3) + 1] |= shifted & 255;
      size += 7;
    }
    for (var i = 0; i < text.length; i++) {
      var sign = text.charCodeAt(i);
      if (sign > 127) seven(ESCAPED.charCodeAt((sign >> 7) - 1));
      seven(sign & 127);
    }
    return bytes;
  }
  function reader(bytes, bit) {
    function take(width) {
      var value = 0;
      while (width > 0) {
        var left = 8 - (bit & 7);
        var some = Math.min(left, width);
        value = (value << some) | ((bytes[bit >> 3] >> (left - some)) & ((1 << some) - 1));
        bit += some;
        width -= some;
      }
      return value;
    }
    function gamma() {
      var width = 0;
      while (!take(1)) if (++width > 31) throw new Error("s/i");
      return (1 << width) | take(width);
    }
    function below(bound) {
      var width = 31 - Math.clz32(bound);
      var shorter = 2 * (1 << width) - bound;
      var value = take(width);
      return value < shorter ? value : value * 2 + take(1) - shorter;
    }
    function fill(into, from, to, low, high) {
      if (from === to) return;
      var middle = (from + to) >> 1;
      var least = low + middle - from;
      var number = (into[middle] = least + below(high - (to - 1 - middle) - least));
      fill(into, from, middle, low, number);
      fill(into, middle + 1, to, number + 1, high);
    }
    return {
      take: take,
      gamma: gamma,
      golomb: function () {
        var high = gamma() - 1;
        return (high << 5) | take(5);
      },
      ascending: function (count, bound) {
        var numbers = new Uint32Array(count);
        fill(numbers, 0, count, 0, bound);
        return numbers;
      },
      at: function () {
        return bit;
      },
    };
  }
  room.shard = function (number, count, text) {
    var bytes = bitsOf(text);
    var bits = reader(bytes, 0);
    var terms = [];
    var before = "";
    for (var i = 0; i < count; i++) {
      if (bits.take(1)) before = before.slice(0, -1) + String.fromCharCode(before.charCodeAt(before.length - 1) + bits.golomb());
      else {
        before = before.slice(0, bits.gamma() - 1);
        for (var left = bits.gamma(); left > 0; left--) before += String.fromCharCode(bits.take(bits.take(1) ? 16 : 7));
      }
      terms.push({ name: before, at: bits.at() });
      postings(bits);
    }
    shards[number] = { bytes: bytes, terms: terms };
  };
  function postings(bits) {
    var count = bits.gamma();
    var numbers = bits.ascending(count, documents.length);
    return { numbers: numbers, often: bits.ascending(bits.gamma() - 1, count) };
  }
  function shardOf(term) {
    var low = 0;
    var high = bounds.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (bounds[middle] <= term) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  // Adds the documents of the terms from one (inclusive) to another (exclusive): 2 where the term is often, else 1.
  async function collect(from, to, into) {
    if (!bounds.length) return into;
    for (var number = shardOf(from); number < bounds.length && (bounds[number] < to || number === shardOf(from)); number++) {
      if (!shards[number]) await load("i/" + number + ".js");
      var shard = shards[number];
      for (var i = firstTerm(shard.terms, from); i < shard.terms.length && shard.terms[i].name < to; i++) decode(shard.bytes, shard.terms[i], into);
    }
    return into;
  }
  function firstTerm(terms, from) {
    var low = 0;
    var high = terms.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (terms[middle].name < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  function decode(bytes, term, into) {
    var found = postings(reader(bytes, term.at));
    found.numbers.forEach(function (number) {
      if (!into.has(number)) into.set(number, 1);
    });
    found.often.forEach(function (at) {
      into.set(found.numbers[at], 2);
    });
  }
  function after(term) {
    return term + "\uffff";
  }
  function exactly(term, into) {
    return collect(term, term + "\u0000", into || new Map());
  }

  // ---- Hangul --------------------------------------------------------------------------------------------------------
  var INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  var VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  var FINALS = ["", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"];
  var BASE = 0xac00;
  function isSyllable(sign) {
    var code = sign.codePointAt(0);
    return code >= BASE && code <= 0xd7a3;
  }
  function syllables(initial) {
    var first = BASE + INITIALS.indexOf(initial) * 588;
    return [String.fromCharCode(first), String.fromCharCode(first + 588)];
  }
  function compat(sign) {
    // NFKC makes conjoining letters of the ones that keyboards write
    var code = sign.codePointAt(0);
    if (code >= 0x1100 && code <= 0x1112) return INITIALS[code - 0x1100];
    return sign;
  }
  // What a half typed last sign may become: what stays before it, and the range in which the next sign is.
  function continuations(sign) {
    var letter = compat(sign);
    if (INITIALS.indexOf(letter) >= 0) return [{ stays: "", range: syllables(letter) }];
    if (!isSyllable(sign)) return [];
    var code = sign.codePointAt(0) - BASE;
    var final = code % 28;
    if (final === 0) return [{ stays: "", range: [sign, String.fromCharCode(BASE + code + 28)] }];
    var letters = FINALS[final];
    var next = letters[letters.length - 1];
    if (INITIALS.indexOf(next) < 0) return [];
    var rest = FINALS.indexOf(letters.slice(0, -1));
    return [{ stays: String.fromCharCode(BASE + code - final + Math.max(0, rest)), range: syllables(next) }];
  }
  var KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
  var LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
  var DOUBLE = { ㅗㅏ: "ㅘ", ㅗㅐ: "ㅙ", ㅗㅣ: "ㅚ", ㅜㅓ: "ㅝ", ㅜㅔ: "ㅞ", ㅜㅣ: "ㅟ", ㅡㅣ: "ㅢ" };
  // Returns what Latin letters would be on a Korean keyboard; null if they are no syllables.
  function korean(text) {
    var letters = [];
    for (var sign of text) {
      var at = KEYS.indexOf(sign);
      if (at < 0) at = KEYS.indexOf(sign.toLowerCase());
      if (at < 0) return null;
      letters.push(LETTERS[at]);
    }
    var out = "";
    for (var i = 0; i < letters.length; ) {
      var initial = INITIALS.indexOf(letters[i]);
      if (initial < 0 || i + 1 >= letters.length) return null;
      var vowel = letters[++i];
      if (DOUBLE[vowel + letters[i + 1]]) vowel = DOUBLE[vowel + letters[++i]];
      if (VOWELS.indexOf(vowel) < 0) return null;
      i++;
      var final = "";
      while (final.length < 2 && i < letters.length && INITIALS.indexOf(letters[i]) >= 0) {
        var startsNext = i + 1 < letters.length && VOWELS.indexOf(letters[i + 1]) >= 0;
        if (startsNext || FINALS.indexOf(final + letters[i]) < 0) break;
        final += letters[i++];
      }
      out += String.fromCharCode(BASE + initial * 588 + VOWELS.indexOf(vowel) * 28 + FINALS.indexOf(final));
    }
    return out;
  }
  function initialsOf(text) {
    var out = "";
    for (var sign of text) out += isSyllable(sign) ? INITIALS[Math.floor((sign.codePointAt(0) - BASE) / 588)] : sign;
    return out;
  }

  // ---- query ---------------------------------------------------------------------------------------------------------
  function parse(text) {
    var parts = [];
    var pattern = /(-?)"([^"]*)"?|(\S+)/g;
    for (var found; (found = pattern.exec(text)); ) {
      var word = found[3];
      var out = found[1] === "-";
      if (word !== undefined) {
        out = word.length > 1 && word[0] === "-";
        if (out) word = word.slice(1);
      } else word = found[2];
      word = flat(word).trim();
      if (word) parts.push({ word: word, excluded: out });
    }
    return parts;
  }
  function meet(one, other) {
    if (!one) return other;
    var both = new Map();
    one.forEach(function (weight, document) {
      if (other.has(document)) both.set(document, Math.min(weight, other.get(document)));
    });
    return both;
  }
  // The documents that may have a word: all pairs of it, or words that begin like it. Null for a word without signs.
  async function candidates(word, ending) {
    var runs = runsOf(word);
    var found = null;
    for (var r = 0; r < runs.length; r++) {
      var signs = runs[r].signs;
      var range = ending && r === runs.length - 1 ? ending : null;
      if (runs[r].kind === 2) {
        var begin = signs.join("").slice(0, LONGEST);
        found = meet(found, await collect(begin, after(begin), new Map()));
        continue;
      }
      for (var i = 0; i + 1 < signs.length; i++) found = meet(found, await exactly(signs[i] + signs[i + 1]));
      var last = signs[signs.length - 1];
      if (range) found = meet(found, await collect(last + range[0], last + range[1], new Map()));
      else if (signs.length === 1) found = meet(found, await collect(last, after(last), new Map()));
    }
    if (!runs.length && ending) found = await collect(ending[0], ending[1], new Map());
    return found;
  }
  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\\/-]/g, "\\$&");
  }
  async function wholeWord(part) {
    return { found: (await candidates(part.word, null)) || new Map(), pattern: new RegExp(escaped(part.word), "g"), word: part.word };
  }
  // What a half typed word may become.
  async function halfWords(part) {
    var signs = Array.from(part.word);
    var last = signs.pop();
    var half = [];
    for (var next of continuations(last)) {
      var stem = signs.join("") + next.stays;
      half.push({
        found: (await candidates(stem, next.range)) || new Map(),
        pattern: new RegExp(escaped(stem) + "[" + next.range[0] + "-" + String.fromCharCode(next.range[1].charCodeAt(0) - 1) + "]", "g"),
        word: stem,
      });
    }
    return half;
  }
  function byInitials(word) {
    var letters = Array.from(word).map(compat);
    var all = letters.every(function (letter) {
      return INITIALS.indexOf(letter) >= 0;
    });
    if (!all || !letters.length) return null;
    var wanted = letters.join("");
    var found = new Map();
    documents.forEach(function (document, number) {
      if (initialsOf(document.title).indexOf(wanted) >= 0 || initialsOf(document.tags).indexOf(wanted) >= 0) found.set(number, 2);
    });
    return found;
  }

  // ---- texts ---------------------------------------------------------------------------------------------------------
  var texts = new Map();
  var packed = {};
  room.texts = function (number, blob) {
    packed[number] = blob;
  };
  async function inflate(blob) {
    var stream = new Blob([bytesOf(blob)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    var reader = stream.getReader();
    var decoder = new TextDecoder();
    var out = "";
    for (;;) {
      var piece = await reader.read();
      if (piece.done) return out + decoder.decode();
      out += decoder.decode(piece.value, { stream: true });
    }
  }
  async function textFile(number) {
    if (texts.has(number)) {
      var known = texts.get(number);
      texts.delete(number);
      texts.set(number, known);
      return known;
    }
    var name = "t/" + number + ".js";
    await load(name);
    delete waiting["t/" + number + ".js"];
    var blob = packed[number];
    delete packed[number];
    if (blob === undefined) return textFile(number);
    var parts = (await inflate(blob)).split("\u0002").map(function (text) {
      return text.split("\u0001");
    });
    texts.set(number, parts);
    if (texts.size > MOST_TEXTS) texts.delete(texts.keys().next().value);
    return parts;
  }
  // Returns the places of a document where words can be: name, text as shown, text as compared.
  async function placesOf(number) {
    var document = documents[number];
    var parts = (await textFile(Math.floor(number / textsAFile)))[number % textsAFile];
    return [
      ["title", document.title],
      ["tags", document.tags + "\n" + categories[document.category]],
      ["text", parts[0]],
      ["caption", parts[1]],
      ["comment", parts[2]],
    ].map(function (place) {
      var shown = place[1].normalize("NFKC").replace(/\s+/g, " ");
      var compared = shown.toLowerCase();
      return { name: place[0], shown: compared.length === shown.length ? shown : compared, compared: compared };
    });
  }

  // ---- search --------------------------------------------------------------------------------------------------------
  var current = 0;
  var found = { ranked: [], checked: 0, shown: 0, parts: [], total: 0 };
  var year = "";

  async function search() {
    var own = ++current;
    var text = field.value;
    remember();
    if (!text.trim()) {
      clear();
      status.textContent = "";
      return;
    }
    try {
      await prepare();
      chipsShown();
      var parts = parse(text);
      var asked = [];
      var included = parts.filter(function (part) {
        return !part.excluded;
      });
      for (var part of parts) asked.push(await asAsked(part, part === included[included.length - 1] && part === parts[parts.length - 1]));
      if (own !== current) return;
      var result = await ranked(asked, own);
      if (own !== current) return;
      found = { ranked: result, at: 0, shown: 0, sure: 0, asked: asked, last: null };
      clear();
      await show(own);
    } catch (failure) {
      if (own === current) status.textContent = words.failed.replace("#", failure.message);
    }
  }
  async function asAsked(part, isLast) {
    var initials = byInitials(part.word);
    if (initials && !part.excluded) return { part: part, chosen: { found: initials, pattern: null, word: part.word }, mayGoOn: false };
    return { part: part, chosen: part.excluded ? null : await wholeWord(part), mayGoOn: isLast && !part.excluded };
  }
  // Returns the documents that may match, the best first. A half typed word counts only where no document has it whole.
  async function ranked(asked, own) {
    var all = null;
    for (var one of asked) {
      if (one.part.excluded) continue;
      if (one.mayGoOn && !(await hasAny(one.chosen, own))) {
        var half = await halfWords(one.part);
        if (half.length) one.chosen = { found: new Map(), pattern: null, word: one.part.word, half: half };
        half.forEach(function (word) {
          word.found.forEach(function (weight, document) {
            one.chosen.found.set(document, weight);
          });
        });
      }
      all = meet(all, one.chosen.found);
    }
    if (!all) return [];
    var first = asked.find(function (one) {
      return !one.part.excluded;
    }).part.word;
    var list = [];
    all.forEach(function (weight, number) {
      var document = documents[number];
      if (!isChosen(document)) return;
      if (document.flatTitle === undefined) {
        document.flatTitle = flat(document.title);
        document.flatShelf = flat(document.tags + " " + categories[document.category]);
      }
      var rank = document.flatTitle.startsWith(first) ? 8 : document.flatTitle.indexOf(first) >= 0 ? 6 : document.flatShelf.indexOf(first) >= 0 ? 4 : 0;
      list.push({ number: number, rank: rank + weight, date: document.date });
    });
    var order = chips.order.value;
    list.sort(function (a, b) {
      if (!order && a.rank !== b.rank) return b.rank - a.rank;
      var newer = a.date < b.date ? 1 : a.date > b.date ? -1 : b.number - a.number;
      return order === "old" ? -newer : newer;
    });
    return list;
  }
  // Whether a document surely has a word whole: one of its candidates is looked into after the other, until one has it.
  async function hasAny(exact, own) {
    var runs = runsOf(exact.word);
    var isPair = runs.length === 1 && runs[0].kind === 1 && runs[0].signs.length === 2 && runs[0].signs.join("") === exact.word;
    if (isPair) return exact.found.size > 0; // a pair is a term: the documents that have it are known
    var looked = 0;
    for (var number of exact.found.keys()) {
      if (++looked > 100) return true;
      if (own !== current) return true;
      var places = await placesOf(number);
      if (places.some((place) => place.compared.indexOf(exact.word) >= 0)) return true;
    }
    return false;
  }
  function isChosen(document) {
    var kind = chips.kind.value;
    var kinds = { post: "p", page: "g", notice: "n", guestbook: "b" };
    if (kinds[kind] && document.kind !== kinds[kind]) return false;
    if (chips.category.value !== "" && document.category !== +chips.category.value) return false;
    return !year || document.date.slice(0, 4) === year;
  }
  function patternsOf(meaning) {
    return meaning.half ? meaning.half.map((half) => half.pattern) : meaning.pattern ? [meaning.pattern] : [];
  }
  // Returns where the words are in a document; null if it does not have them all, or has an excluded one.
  function hitsIn(places, asked) {
    var inComments = chips.kind.value === "comment";
    var hits = [];
    for (var one of asked) {
      if (one.part.excluded) {
        if (places.some((place) => place.compared.indexOf(one.part.word) >= 0)) return null;
        continue;
      }
      var patterns = patternsOf(one.chosen);
      if (!patterns.length) continue; // found by the initials of its title
      var own = [];
      places.forEach(function (place) {
        if (inComments && place.name !== "comment") return;
        patterns.forEach(function (pattern) {
          pattern.lastIndex = 0;
          for (var match; (match = pattern.exec(place.compared)) && own.length < 100; ) own.push({ place: place, at: match.index, length: match[0].length, word: match[0] });
        });
      });
      if (!own.length) return null;
      hits.push(own);
    }
    return hits;
  }
  async function check(entry) {
    var places = await placesOf(entry.number);
    var hits = hitsIn(places, found.asked);
    return hits ? { entry: entry, places: places, hits: hits } : null;
  }
  async function show(own) {
    var wanted = found.shown + FIRST;
    status.textContent = words.loading;
    while (found.shown < wanted && found.at < found.ranked.length) {
      var batch = found.ranked.slice(found.at, found.at + Math.min(AT_ONCE, wanted - found.shown));
      found.at += batch.length;
      var checked = await Promise.all(batch.map(check));
      if (own !== current) return;
      checked.forEach(function (result) {
        if (!result) return;
        found.shown++;
        list.appendChild(item(result));
      });
    }
    more.hidden = found.at >= found.ranked.length;
    var count = found.shown + (found.ranked.length - found.at);
    say(count, found.at >= found.ranked.length);
    bars();
    if (list.dataset.scroll) {
      scrollTo(0, +list.dataset.scroll);
      delete list.dataset.scroll;
    }
  }
  function say(count, isSure) {
    status.textContent = count ? (isSure ? words.found : words.about).replace("#", count.toLocaleString(document.documentElement.lang)) : words.none.replace("#", field.value.trim());
    var typed = field.value.trim();
    var other = /^[a-z]+$/i.test(typed) ? korean(typed) : null;
    if (other) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = words.try.replace("#", other);
      button.addEventListener("click", function () {
        field.value = other;
        search();
        field.focus();
      });
      status.append(" ", button);
    }
  }

  // ---- showing -------------------------------------------------------------------------------------------------------
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function marked(into, place, from, to, hits) {
    var at = from;
    hits
      .filter((hit) => hit.place === place && hit.at >= from && hit.at + hit.length <= to)
      .sort((a, b) => a.at - b.at)
      .forEach(function (hit) {
        if (hit.at < at) return;
        into.append(place.shown.slice(at, hit.at), element("mark", "", place.shown.slice(hit.at, hit.at + hit.length)));
        at = hit.at + hit.length;
      });
    into.append(place.shown.slice(at, to));
    return into;
  }
  function item(result) {
    var about = documents[result.entry.number];
    var hits = result.hits.flat();
    var link = element("a");
    var seen = Array.from(new Set(hits.map((hit) => hit.word))).slice(0, 5);
    var hash = about.page.indexOf("#");
    var page = hash < 0 ? about.page : about.page.slice(0, hash);
    link.href = page + "?hl=" + encodeURIComponent(seen.join("\n")) + (hash < 0 ? "" : about.page.slice(hash));
    var title = result.places[0];
    if (title.shown) marked(link, title, 0, title.shown.length, hits);
    else link.textContent = words.untitled;
    var text = element("div", "text");
    var heading = element("h2");
    heading.append(link);
    text.append(heading, excerpt(result, hits), facts(about, hits));
    var row = element("li");
    row.append(text);
    if (about.thumb) {
      var picture = element("img");
      picture.src = about.thumb;
      picture.alt = "";
      picture.loading = "lazy";
      var frame = element("div", "thumb");
      frame.append(picture);
      row.append(frame);
    }
    return row;
  }
  function excerpt(result, hits) {
    var order = ["text", "comment", "caption"];
    var best = null;
    order.forEach(function (name) {
      if (!best)
        best =
          hits.find(function (hit) {
            return hit.place.name === name;
          }) || null;
    });
    var place = best ? best.place : result.places[2];
    var from = best ? Math.max(0, best.at - 40) : 0;
    if (from > 0) {
      var blank = place.shown.indexOf(" ", from);
      if (blank > 0 && blank < best.at) from = blank + 1;
    }
    var out = element("p", "excerpt");
    if (from > 0) out.append("… ");
    return marked(out, place, from, Math.min(place.shown.length, from + 180), hits);
  }
  function facts(about, hits) {
    var out = element("p", "facts");
    if (categories[about.category]) out.append(element("span", "category", categories[about.category]));
    var date = about.date;
    out.append(element("time", "", date ? new Date(+date.slice(0, 4), +date.slice(4, 6) - 1, +date.slice(6)).toLocaleDateString(document.documentElement.lang) : words.noDate));
    if (about.kind === "b") out.append(element("span", "badge", words.guestbook));
    ["comment", "caption"].forEach(function (name) {
      if (hits.some((hit) => hit.place.name === name)) out.append(element("span", "badge", words[name]));
    });
    return out;
  }
  function clear() {
    list.textContent = "";
    years.textContent = "";
    more.hidden = true;
  }
  function bars() {
    var counts = {};
    found.ranked.forEach(function (entry) {
      var own = entry.date.slice(0, 4);
      if (own) counts[own] = (counts[own] || 0) + 1;
    });
    var own = Object.keys(counts).sort();
    years.textContent = "";
    if (own.length < 2 && !year) return;
    var most = Math.max.apply(null, Object.values(counts).concat(1));
    own.slice(-60).forEach(function (name) {
      var button = element("button");
      button.type = "button";
      button.setAttribute("aria-pressed", String(name === year));
      button.setAttribute("aria-label", words.year.replace("#", name).replace("*", counts[name]));
      var space = "http://www.w3.org/2000/svg";
      var svg = document.createElementNS(space, "svg");
      svg.setAttribute("viewBox", "0 0 20 32");
      svg.setAttribute("preserveAspectRatio", "none");
      svg.setAttribute("aria-hidden", "true");
      var bar = document.createElementNS(space, "rect");
      var height = Math.max(2, Math.round((30 * counts[name]) / most));
      bar.setAttribute("width", "20");
      bar.setAttribute("y", String(32 - height));
      bar.setAttribute("height", String(height));
      svg.append(bar);
      var label = element("span", "", name);
      label.setAttribute("aria-hidden", "true");
      button.append(svg, label);
      button.addEventListener("click", function () {
        year = year === name ? "" : name;
        search();
      });
      years.append(button);
    });
  }
  function chipsShown() {
    finder.querySelector(".chips").hidden = false;
  }

  // ---- address and keys ----------------------------------------------------------------------------------------------
  function remember() {
    var asked = new URLSearchParams();
    if (field.value) asked.set("q", field.value);
    Object.keys(chips).forEach(function (name) {
      if (chips[name].value) asked.set(name, chips[name].value);
    });
    if (year) asked.set("year", year);
    var text = asked.toString();
    try {
      history.replaceState(history.state, "", text ? "?" + text : location.pathname);
    } catch (e) {
      // some browsers do not let files change their address
    }
  }
  field.addEventListener("focus", function () {
    prepare().catch(function (failure) {
      status.textContent = words.failed.replace("#", failure.message);
    });
  });
  field.addEventListener("input", search);
  Object.keys(chips).forEach(function (name) {
    chips[name].addEventListener("change", search);
  });
  more.addEventListener("click", function () {
    show(current);
  });
  finder.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
  });
  addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    var links = Array.from(list.querySelectorAll("h2 a"));
    var at = links.indexOf(document.activeElement);
    var inField = document.activeElement === field;
    if (event.key === "ArrowDown" && (inField || at >= 0) && links[at + 1]) {
      event.preventDefault();
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] || field).focus();
    } else if (event.key === "Enter" && inField && links[0]) {
      links[0].click();
    }
  });
  addEventListener("pagehide", function () {
    try {
      sessionStorage.setItem("room-search", JSON.stringify({ at: scrollY, shown: found.shown, q: field.value }));
    } catch (e) {
      // no storage: Back begins at the top
    }
  });
  (async function begin() {
    var asked = new URLSearchParams(location.search);
    field.value = asked.get("q") || "";
    year = asked.get("year") || "";
    if (!field.value) {
      field.focus();
      return;
    }
    try {
      await prepare();
    } catch (failure) {
      status.textContent = words.failed.replace("#", failure.message);
      return;
    }
    Object.keys(chips).forEach(function (name) {
      if (asked.get(name)) chips[name].value = asked.get(name);
    });
    try {
      var before = JSON.parse(sessionStorage.getItem("room-search") || "{}");
      if (before.q === field.value && before.at) list.dataset.scroll = String(before.at);
    } catch (e) {
      // no storage
    }
    search();
  })();
})();
