package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import org.jsoup.nodes.Element;

/**
 * An element that identifies a part of a page. The selector defines it. {@link #mayBe} is a cheap test that rules out
 * most elements before the selector is evaluated; it never rejects an element that the selector would match.
 */
public enum Landmark {
    METADATA("meta[content]") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return tag.equals("meta");
        }
    },

    /** An inline script. */
    INLINE_SCRIPT("script:not([src])") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return tag.equals("script");
        }
    },

    /** The password form of a protected post. */
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

    /** The platform's element around the author's text on a mobile page. */
    MOBILE_WRAPPER("div.blogview_content") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("blogview_content");
        }
    },

    /**
     * What the platform puts after the text. If there is no wrapper, its parent is the element that contains the text.
     */
    AFTER_TEXT(
            ".container_postbtn, div.another_category, a[href*=/toolbar/popup/abuseReport/?entryId=]:not([href*=commentId])") {
        @Override
        boolean mayBe(Element element, String tag, String classes) {
            return classes.contains("container_postbtn")
                    || classes.contains("another_category")
                    || (tag.equals("a") && element.attr("href").contains("/toolbar/popup/abuseReport/"));
        }
    },

    /** An element that skins put around the text. */
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

    /** The buttons below a post, with its visibility; only the owner sees them. */
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

    /** Selects the author's text, as opposed to the platform's and the skin's parts. */
    public static final String AUTHORS_TEXT = WRAPPER.selector + ", " + MOBILE_WRAPPER.selector;

    private final String selector;

    Landmark(String selector) {
        this.selector = selector;
    }

    public String selector() {
        return selector;
    }

    /**
     * Tells whether an element may match, so that the selector has to be evaluated.
     *
     * @param tag the element's name
     * @param classes the value of its {@code class} attribute
     */
    abstract boolean mayBe(Element element, String tag, String classes);

    boolean isAt(Element element, String tag, String classes) {
        return mayBe(element, tag, classes) && Css.of(selector).matches(element, element);
    }
}
