package io.github.tistoryarchiver.tistory.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Expands substitution tokens of the editors before 2019 to the HTML that the platform generates for them. Backups
 * contain such tokens, and pages sometimes do by mistake: {@code [##_1C|cfile30.uf.HEX.png|width="665"|caption_##]},
 * {@code [##_Image|kage@a/b/KEY/img.png|…_##]}, {@code [##_ImageGrid|…_##]}, {@code [#M_more|less|text_M#]}. Tokens
 * inside code are left alone.
 */
final class LegacyTokens {
    private static final Pattern CODE =
            Pattern.compile("<(pre|code)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE = Pattern.compile(
            "\\[##_(Image|ImageGrid|[123][LCR]|Gallery|iMazing|Jukebox)\\|((?:(?!\\[##_|_##\\]).){1,8000}+)_##\\]",
            Pattern.DOTALL);
    private static final Pattern LEFTOVER = Pattern.compile("\\[##_([\\w-]{1,40})\\|");
    private static final Pattern PLACEHOLDER = Pattern.compile("\ue000(\\d{1,9})\ue001");
    private static final Pattern INNERMOST_FOLD = Pattern.compile(
            "\\[#M_([^|\\]]{0,500})\\|([^|\\]]{0,500})\\|((?:(?!\\[#M_|_M#\\]).)*+)_M#\\]", Pattern.DOTALL);
    private static final Pattern OLD_FILE = Pattern.compile("(cfile\\d+)\\.uf\\.?@?([0-9A-Za-z]+)(\\.\\w+)?");
    private static final Pattern ATTRIBUTE = Pattern.compile("(width|height|filename|alt)=\"([^\"]*)\"");
    private static final Pattern JSON_FIELD = Pattern.compile(
            "\"(originWidth|originHeight|caption|filename)\":\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|(\\d+))");
    private static final int MAX_FOLDS = 200;

    private LegacyTokens() {}

    /** Returns the body with its tokens expanded; the same element if it has none. */
    static Element expand(Element body) {
        if (!mayHoldToken(body)) {
            return body;
        }
        String html = body.html();
        List<String> code = new ArrayList<>();
        String text = CODE.matcher(html).replaceAll(match -> {
            code.add(match.group());
            return "\ue000" + (code.size() - 1) + "\ue001";
        });
        text = IMAGE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(image(match)));
        for (int i = 0; i < MAX_FOLDS && INNERMOST_FOLD.matcher(text).find(); i++) {
            text = INNERMOST_FOLD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(fold(match)));
        }
        String restored = PLACEHOLDER.matcher(text).replaceAll(match -> {
            int index = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(index < code.size() ? code.get(index) : match.group());
        });
        Element expanded = body.shallowClone();
        expanded.html(restored);
        return expanded;
    }

    private static boolean mayHoldToken(Element body) {
        for (Node node : body.childNodes()) {
            boolean found = node instanceof TextNode text
                    ? mayHoldToken(text.getWholeText())
                    : node instanceof Element element && mayHoldToken(element);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHoldToken(String text) {
        int at = text.indexOf("[#");
        return at >= 0 && (text.indexOf("[##_", at) >= 0 || text.indexOf("[#M_", at) >= 0);
    }

    /** Returns the names of tokens left outside code; some may be text about tokens. */
    static List<String> unknown(Element expanded) {
        return expanded.nodeStream(TextNode.class)
                .filter(text -> text.getWholeText().contains("[##_"))
                .filter(text -> text.parent() == null || text.parent().closest("pre, code") == null)
                .flatMap(text -> LEFTOVER.matcher(text.getWholeText()).results())
                .map(leftover -> "token " + leftover.group(1))
                .toList();
    }

    private static String fold(MatchResult match) {
        return "<div data-ke-type=\"moreLess\"><div class=\"btn-toggle-moreless\">" + match.group(1)
                + "</div><div class=\"moreless-content\">" + match.group(3)
                + "</div></div>";
    }

    private static String image(MatchResult match) {
        String kind = match.group(1);
        List<String> parts = List.of(match.group(2).split("\\|", -1));
        String html = switch (kind) {
            case "Image" -> single(parts);
            case "ImageGrid" -> grid(parts);
            case "Gallery", "iMazing", "Jukebox" -> gallery(parts);
            default -> row(parts);
        };
        return html.isEmpty() ? match.group() : html;
    }

    /** Expands {@code source|CDM|1.3|{json}} or {@code source|align|attributes|caption}. */
    private static String single(List<String> parts) {
        String rest = String.join("|", parts.subList(1, parts.size()));
        Map<String, String> attributes =
                rest.contains("{") ? json(rest) : attributes(parts.size() > 2 ? parts.get(2) : "");
        if (!rest.contains("{") && parts.size() > 3) {
            attributes.put("caption", parts.get(3));
        }
        return figure(parts.get(0), attributes);
    }

    /** Expands {@code source,source|attributes,attributes|caption}. */
    private static String grid(List<String> parts) {
        StringBuilder html = new StringBuilder();
        for (String source : parts.get(0).split(",")) {
            String address = address(source.strip());
            if (!address.isEmpty()) {
                html.append("<span data-url=\"")
                        .append(address)
                        .append("\"><img src=\"")
                        .append(address)
                        .append("\"></span>");
            }
        }
        String caption =
                parts.size() > 2 && !parts.get(2).isBlank() ? "<figcaption>" + parts.get(2) + "</figcaption>" : "";
        return html.isEmpty()
                ? ""
                : "<figure class=\"imagegridblock\"><div class=\"image-container\">" + html + "</div>" + caption
                        + "</figure>";
    }

    /** Expands {@code file|caption|file|caption|…|attributes}; the attributes are of the gallery. */
    private static String gallery(List<String> parts) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.size(); i += 2) {
            String caption = i + 1 < parts.size() && !isAttributes(parts.get(i + 1)) ? parts.get(i + 1) : "";
            html.append(figure(parts.get(i), Map.of(isFile(parts.get(i)) ? "filename" : "caption", caption)));
        }
        return html.toString();
    }

    private static boolean isAttributes(String part) {
        return ATTRIBUTE.matcher(part.replace("&quot;", "\"")).find();
    }

    /** Expands one to three repetitions of {@code file|attributes|caption}. */
    private static String row(List<String> parts) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.size(); i += 3) {
            Map<String, String> attributes = attributes(i + 1 < parts.size() ? parts.get(i + 1) : "");
            if (i + 2 < parts.size()) {
                attributes.put("caption", parts.get(i + 2));
            }
            html.append(figure(parts.get(i), attributes));
        }
        return html.toString();
    }

    private static String figure(String source, Map<String, String> attributes) {
        String address = address(source.strip());
        if (address.isEmpty()) {
            return "";
        }
        String caption = attributes.getOrDefault("caption", "").strip();
        if (isFile(source)) {
            String name = attributes.getOrDefault("filename", "").strip();
            return "<p><a href=\"" + address.replace(".uf.tistory.com/image/", ".uf.tistory.com/attachment/") + "\">"
                    + (name.isEmpty() ? source.strip() : name.replace("<", "&lt;")) + "</a></p>"
                    + (caption.isEmpty() ? "" : "<p>" + caption + "</p>");
        }
        return "<figure class=\"imageblock\"" + attribute("data-filename", attributes.get("filename"))
                + attribute("data-origin-width", attributes.get("width"))
                + attribute("data-origin-height", attributes.get("height"))
                + "><img src=\"" + address + "\"" + attribute("alt", attributes.get("alt")) + ">"
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>") + "</figure>";
    }

    /** Tells whether a token is of a file to download. */
    private static boolean isFile(String source) {
        Matcher old = OLD_FILE.matcher(source.strip());
        return old.matches() && old.group(3) != null && !old.group(3).matches("(?i)\\.(?:png|jpe?g|gif|bmp|webp)");
    }

    private static String attribute(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : " " + name + "=\"" + value.replace("\"", "&quot;") + "\"";
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE
                .matcher(text.replace("&quot;", "\""))
                .results()
                .forEach(match -> attributes.put(match.group(1), match.group(2)));
        return attributes;
    }

    private static Map<String, String> json(String text) {
        Map<String, String> attributes = new HashMap<>();
        JSON_FIELD
                .matcher(text.replace("&quot;", "\""))
                .results()
                .forEach(match -> attributes.put(
                        match.group(1).replace("originWidth", "width").replace("originHeight", "height"),
                        match.group(2) != null ? match.group(2).replace("\\\"", "\"") : match.group(3)));
        return attributes;
    }

    /**
     * Returns the address at which the platform serves {@code kage@a/b/KEY/file}, {@code t/cfile@HEX} and the like;
     * empty if the source is not one of these forms.
     */
    private static String address(String source) {
        if (source.startsWith("kage@")) {
            String path = source.substring("kage@".length());
            return "https://blog.kakaocdn.net/" + (path.contains("signature=") ? "dna/" : "dn/") + path;
        }
        if (source.startsWith("t/cfile@")) {
            return "https://t1.daumcdn.net/cfile/tistory/" + source.substring("t/cfile@".length());
        }
        Matcher old = OLD_FILE.matcher(source);
        return old.matches()
                ? "https://" + old.group(1) + ".uf.tistory.com/image/" + old.group(2)
                : source.matches("https?://[^\\s\"<>]+") ? source : "";
    }
}
