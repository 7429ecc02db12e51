package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import org.jsoup.nodes.Element;

/**
 * An element by which a page is read. The selector says what it is; the quick look rules almost every element of a page out
 * without asking the selector, and never one that the selector would find.
 */
public enum Landmark {
    METADATA("meta[content]") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return tag.equals("meta");
        }
    },

    /** A script whose code is in the page itself. */
    INLINE_SCRIPT("script:not([src])") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return tag.equals("script");
        }
    },

    /** What asks for the password of a protected post. */
    PASSWORD_FORM(".entryProtected, input[type=password][id^=entry][id$=password],"
            + " input[type=password][onkeydown*=reloadEntry]") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return tag.equals("input") || classes.contains("entryProtected");
        }
    },

    /** The platform's element around the author's text. */
    WRAPPER("div.contents_style, div.tt_article_useless_p_margin") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("contents_style") || classes.contains("tt_article_useless_p_margin");
        }
    },

    /** The same on a mobile page. */
    MOBILE_WRAPPER("div.blogview_content") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("blogview_content");
        }
    },

    /** What the platform puts behind the text; its parent is the text's element where there is no wrapper. */
    AFTER_TEXT(
            ".container_postbtn, div.another_category, a[href*=/toolbar/popup/abuseReport/?entryId=]:not([href*=commentId])") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("container_postbtn")
                    || classes.contains("another_category")
                    || (tag.equals("a") && element.attr("href").contains("/toolbar/popup/abuseReport/"));
        }
    },

    /** The element that skins put around the text. */
    SKIN_WRAPPER(".article_view, #article-view, .area_view, .entry-content, .article-view, .tt-post-content") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("article_view")
                    || classes.contains("area_view")
                    || classes.contains("entry-content")
                    || classes.contains("article-view")
                    || classes.contains("post-content")
                    || element.id().equals("article-view");
        }
    },

    LICENSE(".postbtn_ccl") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("postbtn_ccl");
        }
    },

    /** The platform's table of other posts of the category. */
    RELATED_POSTS("div.another_category") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("another_category");
        }
    },

    /** The buttons below a post, with its visibility as only the owner sees it. */
    VISIBILITY(".wrap_btn_etc[data-entry-visibility]") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("wrap_btn_etc");
        }
    },

    /** The category list: the same markup in every skin from 2016 to 2026. */
    CATEGORIES("ul.tt_category") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("tt_category");
        }
    };

    /** Selects where the author writes, as opposed to platform and skin. */
    public static final String AUTHORS_TEXT = WRAPPER.selector + ", " + MOBILE_WRAPPER.selector;

    private final String selector;

    Landmark(String selector) {
        this.selector = selector;
    }

    public String selector() {
        return selector;
    }

    /**
     * Tells whether an element is worth asking the selector.
     *
     * @param tag the element's name
     * @param classes the value of its attribute {@code class}
     */
    abstract boolean mayBe(Element element, String tag, String classes);

    boolean isAt(Element element, String tag, String classes) {
        return mayBe(element, tag, classes) && Css.of(selector).matches(element, element);
    }
}
