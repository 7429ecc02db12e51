package io.github.tistoryarchiver.content.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a script writes into its page, as far as its code says it in so plain a way that nothing has to be run. */
public final class WrittenByScript {
    private static final String LITERAL = "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)')";
    private static final Pattern ANY_LITERAL = Pattern.compile(LITERAL, Pattern.DOTALL);
    private static final List<String> WRITTEN_TO = List.of(".innerHTML", ".textContent", ".innerText");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", Pattern.DOTALL);
    private static final int MAX_CODE = 1 << 20;

    private static final Pattern SHOWN = Pattern.compile(
            "(?:AsciinemaPlayer\\.create|vegaEmbed|jwplayer\\([^{]{1,200}\\{[^}]*?\\bfile\\W|getEmbedCode|embedSWF|SWFObject|AC_FL_RunContent)\\W");
    private static final List<String> SIGNS = List.of(
            ".maps.",
            "L.map(",
            "observablehq.",
            "AsciinemaPlayer",
            "vegaEmbed",
            "jwplayer(",
            "EmbedCode",
            "embedSWF",
            "SWFObject",
            "_RunContent");
    private static final Pattern NOTEBOOK = Pattern.compile("api\\.(observablehq\\.com/[@\\w/-]+)\\.js");
    private static final Pattern MAP = Pattern.compile(
            "(?:(kakao|daum|naver|google)\\.maps\\.(?:StaticMap|Map|Roadview|Panorama)|\\b(L)\\.map)\\(");
    private static final Pattern LATITUDE_AND_LONGITUDE =
            Pattern.compile("\\D(-?\\d{1,3}\\.\\d+)\\s*,\\s*(?:[\"']?\\w+[\"']?\\s*:\\s*)?(-?\\d{1,3}\\.\\d+)\\D");

    private WrittenByScript() {}

    /** Returns the address of what a script shows by a library for maps or players; {@code null} for any other script. */
    public static @Nullable String shown(String code) {
        if (code.length() > MAX_CODE || SIGNS.stream().noneMatch(code::contains)) {
            return null;
        }
        Matcher notebook = NOTEBOOK.matcher(code);
        if (notebook.find()) {
            return "https://" + notebook.group(1);
        }
        Matcher shown = SHOWN.matcher(code);
        return shown.find() ? played(shown.group(), code.substring(shown.end())) : map(code);
    }

    /** Returns the address of the file that a player is given. */
    private static @Nullable String played(String player, String arguments) {
        boolean isNamed = player.startsWith("AC_FL");
        Matcher literal = ANY_LITERAL.matcher(arguments);
        boolean isNext = !isNamed;
        while (literal.find()) {
            String text = literal(literal);
            if (isNext && (isNamed || text.contains("/"))) {
                return isNamed && !text.matches(".*\\.\\w{2,4}(?:\\?.*)?") ? text + ".swf" : text;
            }
            isNext = !isNamed || text.equals("movie") || text.equals("src");
        }
        return null;
    }

    private static @Nullable String map(String code) {
        Matcher map = MAP.matcher(code);
        Matcher place = LATITUDE_AND_LONGITUDE.matcher(code);
        if (!map.find() || !place.find()) {
            return null;
        }
        String latitude = place.group(1);
        String longitude = place.group(2);
        return switch (map.group(1) == null ? map.group(2) : map.group(1)) {
            case "naver" -> "https://map.naver.com/p/search/" + latitude + "," + longitude;
            case "google" -> "https://www.google.com/maps?q=" + latitude + "," + longitude;
            case "L" -> "https://www.openstreetmap.org/?mlat=" + latitude + "&mlon=" + longitude;
            default -> "https://map.kakao.com/link/map/" + latitude + "," + longitude;
        };
    }

    /**
     * What a script writes.
     *
     * @param id of the element whose content it is; empty for what is written where the script is
     * @param isText whether it is text, not HTML
     * @param isSure whether the script does nothing else, which could change it
     */
    public record Written(String id, boolean isText, String content, boolean isSure) {}

    /** Returns what a script writes, as far as it says so by literals and has no functions, which may run or not. */
    public static List<Written> written(String code) {
        boolean mayWrite =
                code.contains("document.write") || WRITTEN_TO.stream().anyMatch(code::contains);
        boolean isPlain = code.length() <= MAX_CODE && !code.contains("function") && !code.contains("=>");
        return mayWrite && isPlain ? new Statements(code).read() : List.of();
    }

    /** Reads the statements of a script that write constants, or name some. */
    private static final class Statements {
        private static final Pattern NOTHING =
                Pattern.compile("(?:[\\s;,]|//[^\\n]*+|<!--[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+", Pattern.DOTALL);
        private static final Pattern WRITE = Pattern.compile("(?:window\\.)?document\\.write(?:ln)?\\s*\\(");
        private static final Pattern SET =
                Pattern.compile("document\\.(?:getElementById\\(\\s*[\"']|querySelector\\(\\s*[\"']#)"
                        + "([\\w-]+)[\"']\\s*\\)\\s*\\.(innerHTML|textContent|innerText)\\s*=(?!=)");
        private static final Pattern NAME = Pattern.compile("(?:(?:var|let|const)\\s+)?([\\w$]+)\\s*(\\+?)=(?![=>])");
        private static final Pattern VALUE = Pattern.compile(
                "\\s*(?:" + LITERAL + "|(\\d+(?:\\.\\d+)?)(?![\\w.])|([A-Za-z_$][\\w$]*)(?![\\w$.(\\[]))",
                Pattern.DOTALL);
        private static final Pattern PLUS = Pattern.compile("\\s*\\+(?!\\+)");
        private static final Pattern END = Pattern.compile("[ \\t]*(?:[;,\\r\\n]|$)");
        private static final Pattern REST = Pattern.compile("[^;\\n]*+");
        private static final Pattern MORE = Pattern.compile("\\s*([,)])");
        private static final int MAX_BUILT = 1 << 22;

        private final String code;
        private final Matcher matcher;
        private final Map<String, String> constants = new HashMap<>();
        private final List<Written> all = new ArrayList<>();
        private final StringBuilder here = new StringBuilder();
        private int at;
        private int built;
        private boolean isSure = true;

        Statements(String code) {
            this.code = code;
            this.matcher = NOTHING.matcher(code);
        }

        private boolean finds(Pattern pattern) {
            boolean isFound =
                    matcher.usePattern(pattern).region(at, code.length()).lookingAt();
            at = isFound ? matcher.end() : at;
            return isFound;
        }

        List<Written> read() {
            while (finds(NOTHING) && at < code.length()) {
                if (!write() && !set() && !name()) {
                    isSure = false;
                    finds(REST);
                }
            }
            all.add(new Written("", false, here.toString(), true));
            return all.stream()
                    .filter(written -> !written.content().isEmpty())
                    .map(written -> new Written(written.id(), written.isText(), written.content(), isSure))
                    .toList();
        }

        private boolean write() {
            if (!finds(WRITE)) {
                return false;
            }
            do {
                String value = value();
                if (value == null) {
                    return false;
                }
                here.append(value);
            } while (finds(MORE) && matcher.group(1).equals(","));
            return code.charAt(at - 1) == ')';
        }

        private boolean set() {
            if (!finds(SET)) {
                return false;
            }
            String id = matcher.group(1);
            boolean isText = !matcher.group(2).equals("innerHTML");
            String value = value();
            if (value == null || !finds(END)) {
                return false;
            }
            all.add(new Written(id, isText, value, true));
            return true;
        }

        private boolean name() {
            if (!finds(NAME)) {
                return false;
            }
            String name = matcher.group(1);
            String before = matcher.group(2).isEmpty() ? "" : constants.get(name);
            String value = value();
            if (value == null || before == null || !finds(END)) {
                return false;
            }
            constants.put(name, before + value);
            return isBuilt(before);
        }

        /** Whether all texts together are still as long as an author writes them. */
        private boolean isBuilt(String text) {
            boolean isShort = text.length() < MAX_BUILT - built;
            built += isShort ? text.length() : 0;
            return isShort;
        }

        private @Nullable String constant() {
            if (matcher.group(3) != null) {
                return matcher.group(3);
            }
            return matcher.group(4) == null ? plain(literal(matcher)) : constants.get(matcher.group(4));
        }

        /** Returns the constants that are joined here; {@code null} if there is anything else. */
        private @Nullable String value() {
            StringBuilder value = new StringBuilder();
            do {
                if (!finds(VALUE)) {
                    return null;
                }
                String constant = constant();
                if (constant == null || !isBuilt(constant)) {
                    return null;
                }
                value.append(constant);
            } while (finds(PLUS));
            return value.toString();
        }
    }

    /** Returns the literals of a script, one a line: its page may show each of them, or not. */
    public static String literals(String code) {
        StringBuilder all = new StringBuilder();
        Matcher literal = ANY_LITERAL.matcher(code.length() > MAX_CODE ? "" : code);
        while (literal.find()) {
            all.append(plain(literal(literal))).append('\n');
        }
        return all.toString();
    }

    private static String literal(Matcher matcher) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static String plain(String literal) {
        return literal.indexOf('\\') < 0
                ? literal
                : ESCAPE.matcher(literal).replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))));
    }

    private static String unescaped(String escape) {
        return switch (escape.charAt(0)) {
            case 'n', 'r', 't', 'b', 'f', 'v' -> " ";
            case 'u', 'x' ->
                escape.length() > 1 ? Character.toString(Integer.parseInt(escape.substring(1), 16)) : escape;
            case '\n' -> "";
            default -> escape;
        };
    }
}
