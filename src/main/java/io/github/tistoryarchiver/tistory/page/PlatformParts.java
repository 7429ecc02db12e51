package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What of a page is the platform's: where its parts begin and end around the author's text, and which are in it. Authors copy
 * elements with the platform's classes into their texts, so that a part has to look like one from inside, too.
 */
public final class PlatformParts {
    private static final String OWN_CLASS = "tt_article_useless_p_margin";

    private static final String BUTTONS_INSIDE =
            ".postbtn_like, .wrap_btn, .postbtn_ccl, [data-tistory-react-app], [data-entry-id]";
    private static final String RELATED_INSIDE = "h4 a[href*=/category], h4 ~ table";
    private static final String ADVERTISING =
            "ins.adsbygoogle, ins.kakao_ad_area, ins[data-ad-type], ins[data-ad-host], ins[data-ad-unit], .revenue_unit_wrap:has(ins, script, iframe, .revenue_unit_info),"
                    + " [data-ke-type=revenue], [data-tistory-react-app=NaverAd], iframe[src*=googleads], iframe[src*=adfit],"
                    + " iframe[name^=aswift], iframe[id^=google_ads]";
    private static final String PARTS = "[data-tistory-react-app], button.btn_less, .tt-share-entry-with-sns";

    /** Marks of old editors, which a page shows only where the platform failed to put a picture or a fold in their place. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\[##_(?:Image|ImageGrid|[123][LCR]|Gallery|iMazing|Jukebox)\\|[^\\[]{1,8000}?_##]"
                    + "|\\[#M_[^|\\]]{0,500}\\|[^|\\]]{0,500}\\||_M#]"
                    + "|\\[##_(?:Image|ImageGrid|[123][LCR]|Gallery)\\|[^\\[]{1,8000}\\|(?=[^|]*$)|_##]|\\[#M_(?=[^|\\]]{0,500}$)");

    private static final Pattern LABEL_END = Pattern.compile("\\|[^|\\]]{0,500}\\|");

    private PlatformParts() {}

    /**
     * The bounds of a text.
     *
     * @param first the element whose content is the text
     * @param end the first of the platform's parts behind the text, which may be outside the element where one of the author's end
     *     tags closes it too early; {@code null} if the text ends with its element
     */
    public record Bounds(Element first, @Nullable Node end) {}

    /** Tells, faster than {@link #tokens}, whether a text may have marks of old editors. */
    public static boolean mayHaveTokens(String text) {
        return text.contains("_##]") || text.contains("[##_") || text.contains("[#M_") || text.contains("_M#]");
    }

    /** Returns the marks of old editors in a text, as written. */
    public static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Returns a text with an end of line for each mark of old editors. */
    public static String withoutTokens(String text) {
        return TOKEN.matcher(text).replaceAll("\n");
    }

    /** Tells whether a text, with {@link #tokens}, ends in the label of a fold: the rest of it is in other elements. */
    public static boolean endsInLabel(String text) {
        int last = text.lastIndexOf("[#M_");
        return last >= 0 && text.indexOf('|', last) < 0;
    }

    /** Finds what is behind the label of a fold that began in another element; {@code null} if the label goes on. */
    public static @Nullable MatchResult endOfLabel(String text) {
        Matcher end = LABEL_END.matcher(text);
        return end.find() ? end : null;
    }

    /** Finds the text of a page; {@code null} if nothing of the platform tells where it is. */
    public static @Nullable Bounds textOf(Page page) {
        Landmarks landmarks = page.landmarks();
        Bounds summed = textOfSummary(page, landmarks.all(Landmark.WRAPPER), landmarks.all(Landmark.AFTER_TEXT));
        if (summed != null) {
            return summed;
        }
        Element end = endOf(landmarks.all(Landmark.AFTER_TEXT));
        Element wrapper = wrapper(landmarks.all(Landmark.WRAPPER), end);
        if (wrapper == null) {
            wrapper = wrapper(landmarks.all(Landmark.MOBILE_WRAPPER), end);
        }
        if (wrapper != null) {
            return new Bounds(wrapper, end != null && isBefore(wrapper, end) ? end : null);
        }
        if (end == null) {
            return null;
        }
        Element skin = end.closest(Css.of(Landmark.SKIN_WRAPPER.selector()));
        Element around = skin == null ? end.parent() : skin;
        return around == null ? null : new Bounds(around, end);
    }

    /** Finds that of several texts, each with an end of its own, of which the page's summary is; {@code null} if there is none. */
    private static @Nullable Bounds textOfSummary(Page page, List<Element> wrappers, List<Element> parts) {
        if (!areSeveral(wrappers)) {
            return null;
        }
        String beginning = BodyFinder.beginning(page);
        for (Element text : wrappers) {
            Element next = wrappers.stream()
                    .filter(one -> one != text && isBefore(text, one) && !isInside(one, text))
                    .findFirst()
                    .orElse(null);
            if (next != null && BodyFinder.beginsWith(text, beginning)) {
                Element end = endOf(parts.stream()
                        .filter(part -> isBefore(text, part) && isBefore(part, next))
                        .toList());
                return end == null ? null : new Bounds(text, end);
            }
        }
        return null;
    }

    /** Returns the last part that ends a text; what an author copied comes before it. */
    private static @Nullable Element endOf(List<Element> parts) {
        List<Element> latest = new ArrayList<>(parts);
        Collections.reverse(latest);
        return latest.stream()
                .filter(part -> part.hasClass("container_postbtn") && part.selectFirst(Css.of(BUTTONS_INSIDE)) != null)
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> part.normalName().equals("a"))
                        .map(PlatformParts::abuseButton)
                        .findFirst())
                .or(() -> latest.stream()
                        .filter(part -> part.selectFirst(Css.of(RELATED_INSIDE)) != null)
                        .findFirst())
                .orElse(null);
    }

    private static Element abuseButton(Element link) {
        Element block = link;
        for (Element parent = link.parent();
                parent != null
                        && parent.normalName().equals("div")
                        && parent.hasAttr("style")
                        && parent.childrenSize() == 1
                        && parent.ownText().isBlank();
                parent = parent.parent()) {
            block = parent;
        }
        return block;
    }

    /** Chooses the last wrapper before the end, the outermost of nested ones; one of the platform's own class first. */
    private static @Nullable Element wrapper(List<Element> all, @Nullable Element end) {
        List<Element> own = all.stream().filter(one -> one.hasClass(OWN_CLASS)).toList();
        List<Element> candidates = own.isEmpty() ? all : own;
        if (end == null && areSeveral(all)) {
            return null;
        }
        Element best = null;
        for (Element one : candidates) {
            boolean isInBest = best != null && isInside(one, best);
            boolean mayBe = end == null ? best == null : isBefore(one, end);
            if (!isInBest && mayBe) {
                best = one;
            }
        }
        return best == null && !candidates.isEmpty() ? candidates.get(0) : best;
    }

    /** Whether elements are beside each other, so that the platform does not say which of them is the text. */
    private static boolean areSeveral(List<Element> all) {
        return all.stream().skip(1).anyMatch(one -> !isInside(one, all.get(0)));
    }

    private static boolean isInside(Element inner, Element outer) {
        for (Element at = inner.parent(); at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element begins before another one. */
    private static boolean isBefore(Element one, Element other) {
        List<Node> path = path(one);
        List<Node> otherPath = path(other);
        int i = 0;
        while (i < path.size() && i < otherPath.size() && path.get(i) == otherPath.get(i)) {
            i++;
        }
        return i == path.size()
                || (i < otherPath.size()
                        && path.get(i).siblingIndex() < otherPath.get(i).siblingIndex());
    }

    private static List<Node> path(Node node) {
        List<Node> path = new ArrayList<>();
        for (Node at = node; at != null; at = at.parent()) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether an element is advertising. */
    public static boolean isAdvertising(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        boolean mayBe = switch (element.normalName()) {
            case "ins", "iframe" -> true;
            default ->
                element.attributes().hasKey("data-ke-type")
                        || element.attributes().hasKey("data-tistory-react-app")
                        || element.attributes().get("class").contains("revenue_unit");
        };
        return mayBe && element.is(Css.of(ADVERTISING));
    }

    /** Whether an element within a text is the platform's. */
    public static boolean isPart(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String classes = element.attributes().get("class");
        boolean mayBe = element.attributes().hasKey("data-tistory-react-app")
                || classes.contains("btn_less")
                || classes.contains("tt-share");
        return (mayBe && element.is(Css.of(PARTS))) || isClearing(element);
    }

    /** Whether an element is the empty one by which the platform ended floats until 2016. */
    private static boolean isClearing(Element element) {
        return element.childNodeSize() == 0
                && element.normalName().equals("div")
                && element.attr("style").startsWith("margin:0; padding:0; border:none; background:none; float:none;");
    }

    /** Whether a picture with one of these addresses is an icon of the platform's, such as that of a file's type. */
    public static boolean isIcon(List<String> addresses) {
        return addresses.stream()
                .filter(Objects::nonNull)
                .anyMatch(address -> address.contains("daumcdn.net/tistory_admin/")
                        || address.contains("daumcdn.net/cfs.tistory/")
                        || address.startsWith("/image/extension/"));
    }

    /** Tells whether a style sheet is the one that the platform puts beside its table of other posts. */
    public static boolean isSheet(Element style) {
        return style.data().stripLeading().startsWith(".another_category");
    }

    /** Whether an element is a folded text of one of the platform's editors, with its label or without. */
    public static boolean isFold(Element element) {
        if (element.attributesSize() == 0 || !element.attributes().get("class").contains("moreless")) {
            return false;
        }
        return element.normalName().equals("div")
                ? element.hasClass("moreless-content")
                        || element.hasClass("moreless_content")
                        || element.hasClass("moreless_top")
                        || element.hasClass("moreless_fold")
                : isFoldLabel(element);
    }

    /** Whether an element is what folds a text in today's editor, with its label and its content. */
    public static boolean isFoldBlock(Element element) {
        return element.attr("data-ke-type").equals("moreLess");
    }

    /** Whether an element is a part of a {@link #isFoldBlock fold of today's editor}. */
    public static boolean isPartOfFold(Element element) {
        return element.hasClass("moreless-content") || isFoldLabel(element);
    }

    /** Whether an element is the label of a folded text of today's editor. */
    public static boolean isFoldLabel(Element element) {
        return element.hasClass("btn-toggle-moreless");
    }

    /** Whether an element is the content of a folded text, which a reader unfolds. */
    public static boolean isFolded(Element element) {
        return element.attr("class").contains("moreless")
                && (element.hasClass("moreless-content")
                        || element.hasClass("moreless_content")
                        || element.hasClass("moreless_top")
                        || element.hasClass("moreless_bottom")
                        || element.hasClass("moreless_fold"));
    }
}
