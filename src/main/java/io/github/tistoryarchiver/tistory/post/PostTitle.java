package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The title of a post where the blog's own title, or no title at all, may be in its place. */
final class PostTitle {
    private static final String SEPARATOR = "\\s*(?:::|[-|:–—»·•/])\\s*";

    private PostTitle() {}

    /**
     * Reads the platform's title. Empty where the owner wrote none: the platform then puts nothing there, or the blog's title.
     *
     * @return {@code null} if the platform does not name it
     */
    static @Nullable String ofPlatform(Page page) {
        String title = page.metadata().get("og:title");
        boolean isWrittenEmpty = ApiJson.isBlank(page.platform().tiaraEntry(), "entryTitle")
                || ApiJson.isBlank(page.platform().article(), "headline");
        if (title != null) {
            return isWrittenEmpty && title.equals(ofBlog(page)) ? "" : title;
        }
        boolean isToldElsewhere = ApiJson.text(page.platform().tiaraEntry(), "entryTitle") != null
                || ApiJson.text(page.platform().article(), "headline") != null
                || page.metadata().get("twitter:title") != null;
        return !isToldElsewhere && (isWrittenEmpty || page.metadata().isBlank("og:title")) ? "" : null;
    }

    /** Reads the page's {@code <title>} without the title of the blog; {@code null} if it has no more than that, or the blog's title is not known. */
    static @Nullable String ofHead(Page page) {
        String title = page.document().title().strip();
        String blog = ofBlog(page);
        if (blog == null || title.isEmpty() || title.equals(blog) || title.equalsIgnoreCase("tistory")) {
            return null;
        }
        String quoted = Pattern.quote(blog);
        return Stream.of("(?s)(.+?)" + SEPARATOR + quoted, "(?s)" + quoted + SEPARATOR + "(.+)", "(?s)(.+)")
                .map(form -> Pattern.compile(form).matcher(title))
                .filter(Matcher::matches)
                .map(found -> found.group(1).strip())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(null);
    }

    static @Nullable String ofBlog(Page page) {
        String title = ApiJson.text(page.platform().blog(), "title");
        return title != null ? title : page.metadata().get("og:site_name");
    }
}
