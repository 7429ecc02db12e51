package io.github.tistoryarchiver.tistory.media;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds what a browser needs for the look of a page: its styles, scripts and icons, the images of its skin, and what styles name, which is
 * further styles, images and fonts. Only addresses on the web, without their fragments.
 */
public final class PageRequisites {
    private static final int MAX_ADDRESS = 4096;
    private static final Pattern NAMED = Pattern.compile(
            "\\burl\\(\\s*+(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)'|([^\\s\"'()]++))|@import\\s*+(?:\"([^\"\\n]*+)\"|'([^'\\n]*+)')",
            Pattern.CASE_INSENSITIVE);

    /** Where the platform keeps the images of skins and of their settings, such as a logo (saved pages of 2008 to 2026), and its own. */
    private static final Pattern OF_SKIN =
            Pattern.compile("/skin/images/|/skinSetting/|\\bdaumcdn\\.net/tistory_admin/");

    private PageRequisites() {}

    /** Returns what a page asks for, in its order. */
    public static Set<HttpUrl> ofPage(Document page) {
        Set<HttpUrl> found = new LinkedHashSet<>();
        HttpUrl base = HttpUrl.parse(page.baseUri());
        if (base != null) {
            page.getAllElements().forEach(element -> addAll(element, base, found));
        }
        return found;
    }

    private static void addAll(Element element, HttpUrl base, Set<HttpUrl> found) {
        switch (element.normalName()) {
            case "link" -> {
                if (isStyle(element) || isIcon(element)) {
                    add(element.attr("href"), base, found);
                }
            }
            case "img", "input" -> {
                if (OF_SKIN.matcher(element.attr("src")).find()) {
                    add(element.attr("src"), base, found);
                }
            }
            case "script" -> add(element.attr("src"), base, found);
            case "style" -> found.addAll(ofStyle(element.data(), base));
            default -> {}
        }
    }

    private static boolean isStyle(Element link) {
        List<String> relations = relations(link);
        return relations.contains("stylesheet") && !relations.contains("alternate");
    }

    private static boolean isIcon(Element link) {
        return relations(link).stream().anyMatch(Set.of("icon", "apple-touch-icon")::contains);
    }

    private static List<String> relations(Element link) {
        return List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /**
     * Returns what a style sheet names, in its order.
     *
     * @param base where it is
     */
    public static Set<HttpUrl> ofStyle(String css, HttpUrl base) {
        Set<String> written = new LinkedHashSet<>(); // most are there many times
        for (Matcher named = NAMED.matcher(withoutComments(css)); named.find(); ) {
            for (int group = 1; group <= named.groupCount(); group++) {
                if (named.group(group) != null) {
                    written.add(named.group(group));
                }
            }
        }
        Set<HttpUrl> found = new LinkedHashSet<>();
        written.forEach(address -> add(address, base, found));
        return found;
    }

    private static String withoutComments(String css) {
        StringBuilder rest = new StringBuilder(css.length());
        int from = 0;
        for (int start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", from)) {
            int end = css.indexOf("*/", start + 2);
            rest.append(css, from, start).append(' ');
            from = end < 0 ? css.length() : end + 2;
        }
        return rest.append(css, from, css.length()).toString();
    }

    private static void add(String written, HttpUrl base, Set<HttpUrl> found) {
        boolean isAddress = !written.isBlank() && written.length() <= MAX_ADDRESS;
        HttpUrl address = isAddress && !written.startsWith("#") ? base.resolve(written.strip()) : null;
        if (address != null) {
            found.add(address.newBuilder().fragment(null).build());
        }
    }
}
