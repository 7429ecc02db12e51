package io.github.tistoryarchiver.tistory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The elements by which a post's page is read, found in one walk over it: most of what reading costs is walking.
 */
final class Landmarks {
    private static final String PASSWORD_FORM = ".entryProtected, input[type=password][id^=entry][id$=password],"
            + " input[type=password][onkeydown*=reloadEntry]";

    /** What a class of {@link BodyFinder#SKIN} has in its name. */
    private static final List<String> SKIN_CLASSES =
            List.of("article_view", "area_view", "entry-content", "article-view", "post-content");

    private final List<Element> metas = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> licenses = new ArrayList<>();
    private final List<Element> relatedTables = new ArrayList<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Element> firsts = new HashMap<>();

    private Landmarks() {}

    static Landmarks of(Document document) {
        Landmarks landmarks = new Landmarks();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        landmarks.note(element);
                    }
                },
                document);
        return landmarks;
    }

    private void note(Element element) {
        boolean bare = element.attributesSize() == 0;
        switch (element.normalName()) {
            case "meta" -> {
                if (element.hasAttr("content")) {
                    metas.add(element);
                }
            }
            case "script" -> {
                if (!element.hasAttr("src")) {
                    scripts.add(element);
                }
            }
            case "input" -> noteFirst(element, PASSWORD_FORM);
            case "a" -> {
                if (element.attr("href").contains("/toolbar/popup/abuseReport/")) {
                    noteFirst(element, BodyFinder.AFTER_TEXT);
                }
            }
            default -> {
                if (!bare) {
                    noteIdAndClasses(element);
                }
                return;
            }
        }
        if (!bare && element.hasAttr("id")) {
            byId.putIfAbsent(element.id(), element);
        }
    }

    private void noteIdAndClasses(Element element) {
        String id = element.attr("id");
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
        String classes = element.attr("class");
        boolean named = !classes.isEmpty();
        if (named
                && classes.contains("another_category")
                && element.normalName().equals("div")) {
            relatedTables.add(element);
        }
        if (named && classes.contains("postbtn_ccl")) {
            licenses.add(element);
        }
        if (named && (classes.contains("contents_style") || classes.contains("tt_article_useless_p_margin"))) {
            noteFirst(element, BodyFinder.WRAPPER);
        }
        if (named && classes.contains("blogview_content")) {
            noteFirst(element, BodyFinder.MOBILE);
        }
        if (named && (classes.contains("container_postbtn") || classes.contains("another_category"))) {
            noteFirst(element, BodyFinder.AFTER_TEXT);
        }
        if (named && classes.contains("entryProtected")) {
            noteFirst(element, PASSWORD_FORM);
        }
        if (named && classes.contains("tt_category")) {
            noteFirst(element, CategoryTree.ROOT);
        }
        if (named && classes.contains("wrap_btn_etc")) {
            noteFirst(element, PostFooter.VISIBILITY);
        }
        if (id.equals("article-view") || (named && mayBeSkins(classes))) {
            noteFirst(element, BodyFinder.SKIN);
        }
    }

    private static boolean mayBeSkins(String classes) {
        for (String name : SKIN_CLASSES) {
            if (classes.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private void noteFirst(Element element, String selector) {
        if (!firsts.containsKey(selector) && Css.of(selector).matches(element, element)) {
            firsts.put(selector, element);
        }
    }

    /** {@code meta[content]}. */
    List<Element> metas() {
        return metas;
    }

    /** Scripts that stand in the page itself. */
    List<Element> scripts() {
        return scripts;
    }

    /** {@code .postbtn_ccl}. */
    List<Element> licenses() {
        return licenses;
    }

    /** {@code div.another_category}: the platform's tables of other posts of the category. */
    List<Element> relatedTables() {
        return relatedTables;
    }

    /** The first element of an id. */
    @Nullable
    Element byId(String id) {
        return byId.get(id);
    }

    @Nullable
    Element passwordForm() {
        return firsts.get(PASSWORD_FORM);
    }

    /** The first element of one of the selectors of {@link BodyFinder}, {@link CategoryTree} and {@link PostFooter}. */
    @Nullable
    Element first(String selector) {
        return firsts.get(selector);
    }
}
