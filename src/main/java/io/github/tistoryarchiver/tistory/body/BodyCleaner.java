package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** Removes what the platform put into an author's text: buttons, licence, related posts, advertising, scripts. */
public final class BodyCleaner {
    /** Selects what the platform puts into a text, apart from scripts. */
    public static final String PLATFORM_PARTS = ".container_postbtn, div.another_category, .postbtn_ccl,"
            + " .revenue_unit_wrap:has(ins, script, iframe, .revenue_unit_info), [data-tistory-react-app], ins[data-ad-type=inventory], ins[data-ad-host], button.btn_subscription,"
            + " .tt-share-entry-with-sns, .wrap_btn_etc, [data-ke-type=revenue]";

    private static final List<String> PART_CLASSES = List.of(
            "container_postbtn",
            "another_category",
            "postbtn_ccl",
            "revenue_unit_wrap",
            "btn_subscription",
            "tt-share-entry-with-sns",
            "wrap_btn_etc");

    private static final Pattern PLATFORM_OBJECT = Pattern.compile("window\\.T\\b");

    private static final List<String> PLATFORM_SCRIPT = List.of(
            "window.tiara",
            "window.TistoryBlog",
            "roosevelt_params_queue",
            "tjQuery",
            "businessInfoLayer_",
            "loadedComments[",
            "window.Reaction");
    private static final List<String> PLATFORM_FILES = List.of(
            "tistory_admin/",
            "daumcdn.net/tiara/",
            "daumcdn.net/midas/",
            "developers.kakao.com/sdk",
            "search1.daumcdn.net/");
    private static final Pattern PLATFORM_STYLE = Pattern.compile("^\\s*(\\.another_category|#daumSearchBox)");
    private static final Pattern CLEARING_DIV =
            Pattern.compile("margin:0; padding:0; border:none; background:none; float:none;.*");

    private BodyCleaner() {}

    /** Removes the platform's parts from the element and returns it. */
    public static Element cleaned(Element body) {
        PlatformParts platform = new PlatformParts(body);
        removeSystemParts(body, platform);
        List<Element> abuseLinks = new ArrayList<>();
        List<Element> parts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && element != body) {
                        if (isAbuseLink(element)) {
                            abuseLinks.add(element);
                        } else if (isPlatformPart(element)) {
                            parts.add(element);
                        } else if (element.normalName().equals("img")) {
                            cleanImage(element);
                        }
                    }
                },
                body);
        platform.cutBehind(parts);
        abuseLinks.forEach(link -> abuseButton(link).remove());
        parts.stream().filter(platform::isPlatforms).toList().forEach(Element::remove);
        return body;
    }

    /** Returns those of some elements with classes of the platform that are the platform's, as far as a page tells. */
    public static List<Element> platformsAmong(List<Element> parts) {
        return PlatformParts.among(parts);
    }

    private static boolean isAbuseLink(Element element) {
        return element.normalName().equals("a") && element.attr("href").contains("/toolbar/popup/abuseReport/");
    }

    private static void cleanImage(Element image) {
        if (image.attr("srcset").contains("daumcdn.net/thumb/")) {
            image.removeAttr("srcset");
        }
        if (image.attr("onerror").contains("no-image")) {
            image.removeAttr("onerror").removeAttr("loading");
        }
    }

    private static boolean isPlatformPart(Element element) {
        return switch (element.normalName()) {
            case "script" -> isPlatformScript(element.attr("src"), element.data(), element.attr("type"));
            case "style" -> PLATFORM_STYLE.matcher(element.data()).find();
            case "link" ->
                isPlatformFile(element.attr("href")) || element.attr("rel").equals("canonical");
            default ->
                element.attributesSize() > 0
                        && (isClearing(element) || (mayBePart(element) && element.is(Css.of(PLATFORM_PARTS))));
        };
    }

    private static boolean isClearing(Element element) {
        return element.childNodeSize() == 0
                && element.normalName().equals("div")
                && CLEARING_DIV.matcher(element.attr("style")).matches();
    }

    /** Tells cheaply whether the selector has to be evaluated. */
    private static boolean mayBePart(Element element) {
        String classes = element.attr("class");
        return element.normalName().equals("ins")
                || element.hasAttr("data-tistory-react-app")
                || element.hasAttr("data-ke-type")
                || (!classes.isEmpty() && PART_CLASSES.stream().anyMatch(classes::contains));
    }

    private static boolean isPlatformFile(String address) {
        return !address.isEmpty() && PLATFORM_FILES.stream().anyMatch(address::contains);
    }

    private static boolean isPlatformScript(String source, String code, String type) {
        if (isPlatformFile(source)) {
            return true;
        }
        boolean article = type.equalsIgnoreCase("application/ld+json")
                && code.contains("\"BlogPosting\"")
                && code.contains("\"TISTORY\"");
        return article
                || PLATFORM_SCRIPT.stream().anyMatch(code::contains)
                || (code.contains("window.T") && PLATFORM_OBJECT.matcher(code).find());
    }

    /** Returns the outermost element of the abuse button, which on pages until about 2018 is nested in two boxes. */
    public static Element abuseButton(Element link) {
        Element block = link;
        while (block.parent() != null
                && block.parent().is(Css.of("div[style]"))
                && block.parent().childrenSize() == 1
                && block.parent().text().isBlank()) {
            block = block.parent();
        }
        return block;
    }

    /**
     * Removes what the platform put between {@code <!-- System - START -->} and the matching end, and its HTML
     * comments.
     */
    private static void removeSystemParts(Element body, PlatformParts platform) {
        List<Comment> comments = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Comment comment) {
                        comments.add(comment);
                    }
                },
                body);
        for (Comment comment : comments) {
            String text = comment.getData().strip();
            if (text.equals("System - START")) {
                removeUntilSystemEnd(comment, platform);
            }
            if (text.endsWith(" - START")
                    || text.endsWith(" - END")
                    || text.contains("<rdf:RDF")
                    || text.equals("BEGIN STRUCTURED_DATA")
                    || text.equals("END STRUCTURED_DATA")
                    || text.equals("inventory")) {
                comment.remove();
            }
        }
    }

    private static void removeUntilSystemEnd(Comment start, PlatformParts platform) {
        List<Node> between = new ArrayList<>();
        for (Node node = start.nextSibling(); node != null; node = node.nextSibling()) {
            if (node instanceof Comment end && end.getData().strip().equals("System - END")) {
                if (!between.isEmpty() && platform.arePlatforms(between)) {
                    between.forEach(Node::remove);
                }
                return;
            }
            between.add(node);
        }
    }
}
