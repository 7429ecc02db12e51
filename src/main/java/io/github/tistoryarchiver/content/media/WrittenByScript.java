package io.github.tistoryarchiver.content.media;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a script writes into its page, as far as its code says it in so plain a way that nothing has to be run. */
public final class WrittenByScript {
    private static final String LITERAL = "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)')";
    private static final Pattern ANY_LITERAL = Pattern.compile(LITERAL, Pattern.DOTALL);
    private static final Pattern WRITE = Pattern.compile(
            "\\G\\s*(?:window\\.)?document\\.write(?:ln)?\\(\\s*" + LITERAL + "\\s*\\)\\s*;?", Pattern.DOTALL);
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

    /** Returns the HTML that a script of nothing but {@code document.write} of literals writes; {@code null} for any other script. */
    public static @Nullable String html(String code) {
        if (code.length() > MAX_CODE || !code.contains("document.write")) {
            return null;
        }
        StringBuilder html = new StringBuilder();
        Matcher write = WRITE.matcher(code);
        int end = 0;
        while (write.find()) {
            html.append(plain(literal(write)));
            end = write.end();
        }
        return end > 0 && code.substring(end).isBlank() ? html.toString() : null;
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
