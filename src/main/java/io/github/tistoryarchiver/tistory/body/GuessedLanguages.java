package io.github.tistoryarchiver.tistory.body;

import java.util.Locale;
import java.util.Set;

/**
 * Languages that the editor's highlighter guesses for code whose author named none, and that bloggers hardly ever use.
 * Such a guess stays in {@code post.json} and is left out of the Markdown. The README lists them.
 */
final class GuessedLanguages {
    private static final Set<String> NAMES = Set.of(
            "1c",
            "abnf",
            "accesslog",
            "angelscript",
            "arcade",
            "axapta",
            "bnf",
            "cal",
            "capnproto",
            "ceylon",
            "clean",
            "cos",
            "crmsh",
            "csp",
            "dns",
            "dust",
            "ebnf",
            "excel",
            "fix",
            "flix",
            "gams",
            "gauss",
            "gml",
            "golo",
            "haxe",
            "hsp",
            "hy",
            "inform7",
            "irpf90",
            "isbl",
            "jboss-cli",
            "lasso",
            "leaf",
            "livecodeserver",
            "livescript",
            "lsl",
            "maxima",
            "mel",
            "mercury",
            "mizar",
            "mojolicious",
            "monkey",
            "moonscript",
            "n1ql",
            "nestedtext",
            "nix",
            "node-repl",
            "openscad",
            "oxygene",
            "parser3",
            "pf",
            "pony",
            "processing",
            "profile",
            "purebasic",
            "q",
            "reasonml",
            "rib",
            "roboconf",
            "routeros",
            "rsl",
            "ruleslanguage",
            "scilab",
            "smali",
            "sqf",
            "step21",
            "stylus",
            "subunit",
            "taggerscript",
            "tap",
            "tp",
            "vim",
            "xl",
            "zephir");

    private GuessedLanguages() {}

    static boolean contains(String language) {
        return NAMES.contains(language.toLowerCase(Locale.ROOT));
    }
}
