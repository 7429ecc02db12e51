package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Makes links of what a click follows by a script: {@code onclick="location.href='…'"} and the like. */
public final class ClickTargets {
    private static final Pattern TARGET = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=|location\\.(?:assign|replace)\\s*\\(|window\\.open\\s*\\(|^\\s*open\\s*\\()"
                    + "\\s*(['\"])((?:https?:)?//[^'\"\\s<>]{1,2000}|/[^'\"\\s<>]{0,2000})\\1");
    private static final Set<String> VOID = Set.of("br", "hr", "wbr", "script", "style");
    /** A frame that a click puts in the place of a still. */
    private static final Pattern FRAME =
            Pattern.compile("(?i)<iframe[^>]{0,300}?\\bsrc=\\\\?['\"]?((?:https?:)?//[^'\"\\s<>\\\\]{1,2000})");

    private static final int MAX_SCRIPT = 4_000;

    private ClickTargets() {}

    /**
     * Converts the clickable elements of a body. Must run before buttons become text.
     *
     * @return the links that were made, with their addresses as written
     */
    public static List<Element> apply(Element body) {
        List<Element> links = new ArrayList<>();
        List<Element> clickable = new ArrayList<>(
                body.select(Css.of("[onclick], a[href^=javascript:], button, input[type=submit], input[type=image]")));
        Collections.reverse(clickable); // the inner ones first, which take the click
        for (Element element : clickable) {
            String target = target(element);
            if (target == null || element == body || element.parent() == null) {
                continue;
            }
            if (element.normalName().equals("a")) {
                element.attr("href", target);
            } else if (element.closest(Css.of("a[href], svg")) == null
                    && (element.normalName().equals("button") || element.closest(Css.of("pre")) == null)) {
                if (element.selectFirst(Css.of("a[href]")) == null) {
                    links.add(0, link(element, target));
                } else {
                    linkRest(element, target, links);
                }
            }
        }
        return links;
    }

    private static @Nullable String target(Element element) {
        String href = element.attr("href").strip();
        boolean followed =
                element.normalName().equals("a") && !href.isEmpty() && !href.startsWith("#") && !isScript(href);
        if (followed) {
            return null;
        }
        for (String script :
                List.of(element.attr("onclick"), isScript(href) ? href.substring(href.indexOf(':') + 1) : "")) {
            Matcher target = TARGET.matcher(script.substring(0, Math.min(MAX_SCRIPT, script.length())));
            if (target.find()) {
                return target.group(2);
            }
            Matcher frame = FRAME.matcher(script.length() < MAX_SCRIPT ? script : "");
            if (frame.find()) {
                return frame.group(1);
            }
        }
        return submitted(element);
    }

    private static boolean isScript(String href) {
        return href.regionMatches(true, 0, "javascript:", 0, "javascript:".length());
    }

    /** Returns where a form leads that has a button and nothing to fill in; {@code null} for any other element. */
    private static @Nullable String submitted(Element button) {
        boolean submits = button.normalName().equals("button")
                ? button.attr("type").isEmpty() || button.attr("type").equals("submit")
                : button.normalName().equals("input") && button.attr("type").matches("(?i)submit|image");
        Element form = submits ? button.closest(Css.of("form")) : null;
        String action = form == null ? "" : Texts.firstFilled(button.attr("formaction"), form.attr("action"));
        return action.matches("(?:https?:)?//\\S+") ? action : null;
    }

    /** Makes links of what is in an element and in no link. */
    private static void linkRest(Element element, String target, List<Element> links) {
        for (Node child : List.copyOf(element.childNodes())) {
            boolean isLink = child.nodeName().equals("a") && child.hasAttr("href");
            if (isLink || (child instanceof TextNode text && text.isBlank())) {
                continue;
            }
            if (child instanceof Element inner && inner.selectFirst(Css.of("a[href]")) != null) {
                linkRest(inner, target, links);
            } else if (child instanceof Element inner && !VOID.contains(inner.normalName())) {
                links.add(link(inner, target));
            } else if (child instanceof TextNode) {
                Element link = new Element("a").attr("href", target);
                child.before(link);
                link.appendChild(child);
                links.add(link);
            }
        }
    }

    private static Element link(Element element, String target) {
        Element link = new Element("a").attr("href", target);
        if (element.normalName().equals("input") || element.normalName().equals("img")) {
            element.before(link);
            link.appendChild(element);
            return link;
        }
        List<Node> content = List.copyOf(element.childNodes());
        element.empty();
        content.forEach(link::appendChild);
        element.appendChild(link);
        return link;
    }
}
