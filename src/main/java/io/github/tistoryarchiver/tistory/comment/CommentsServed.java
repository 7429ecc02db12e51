package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How a post's page asks for the comments, which its skin decides: as JSON since July 2023, or as a piece of HTML.
 *
 * @param asHtml whether as HTML
 * @param before the time that the page itself asks with; {@code null} where it tells none
 */
public record CommentsServed(boolean asHtml, @Nullable Instant before) {
    public static final CommentsServed AS_JSON = new CommentsServed(false, null);

    private static final Pattern INITIAL = Pattern.compile("setInitialEntryComments\\(\\s*\\d+\\s*,\\s*(\\d{1,12})");

    public static CommentsServed of(Page page, long id) {
        for (String code : page.platform().scripts()) {
            Matcher initial = code.contains("setInitialEntryComments") ? INITIAL.matcher(code) : null;
            if (initial != null && initial.find()) {
                return new CommentsServed(true, Instant.ofEpochSecond(Long.parseLong(initial.group(1))));
            }
        }
        Element box = page.landmarks().byId("entry" + id + "Comment");
        boolean form = box != null && box.selectFirst(Css.of("form[action*=/comment/add/]")) != null;
        return form ? new CommentsServed(true, null) : AS_JSON;
    }
}
