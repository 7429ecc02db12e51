package io.github.tistoryarchiver.tistory.page;

/** An element that identifies a part of a page, as a selector defines it: each of its alternatives names a class, an id or a tag. */
public enum Landmark {
    METADATA("meta[content]"),

    /** An inline script. */
    INLINE_SCRIPT("script:not([src])"),

    /** What asks for a password: that of a protected post, or that of somebody who writes a comment. */
    PASSWORD_FIELD(".entryProtected, input[type=password]"),

    /** The platform's element around the author's text. */
    WRAPPER("div.contents_style, div.tt_article_useless_p_margin"),

    /** The platform's element around the author's text on a mobile page. */
    MOBILE_WRAPPER("div.blogview_content"),

    /**
     * What the platform puts after the text. If there is no wrapper, its parent is the element that contains the text.
     */
    AFTER_TEXT(
            ".container_postbtn, div.another_category, a[href*=/toolbar/popup/abuseReport/?entryId=]:not([href*=commentId])"),

    /** An element that skins put around the text. */
    SKIN_WRAPPER(".article_view, #article-view, .area_view, .entry-content, .article-view, .tt-post-content"),

    LICENSE(".postbtn_ccl"),

    /** The platform's table of other posts of the category. */
    RELATED_POSTS("div.another_category"),

    /** The buttons below a post, with its visibility; only the owner sees them. */
    VISIBILITY(".wrap_btn_etc[data-entry-visibility]"),

    /** The category list: the same markup in every skin from 2016 to 2026. */
    CATEGORIES("ul.tt_category");

    /** Selects the author's text, as opposed to the platform's and the skin's parts. */
    public static final String AUTHORS_TEXT = WRAPPER.selector + ", " + MOBILE_WRAPPER.selector;

    private final String selector;

    Landmark(String selector) {
        this.selector = selector;
    }

    public String selector() {
        return selector;
    }
}
