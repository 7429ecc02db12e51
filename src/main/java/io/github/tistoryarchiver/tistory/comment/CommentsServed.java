package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How a post's page requests its comments, which depends on its skin: as JSON since July 2023, or as an HTML fragment.
 *
 * @param asHtml whether it requests HTML
 * @param before the time that the page itself sends; {@code null} if it contains none
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
