package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Comments as pages of skins from before 2023 ask for them: {@code POST /comment/view}, which reads although it is a POST. It answers
 * with the skin's own markup, the newest first answer. Source: the platform's {@code base.js}, and {@code lsjsj92/tistory-comment-spam-cleaner}.
 */
public final class CommentHtml {

    private CommentHtml() {}

    public static HttpUrl address(HttpUrl home) {
        return home.newBuilder()
                .encodedPath("/comment/view")
                .query(null)
                .fragment(null)
                .build();
    }

    /**
     * What is posted.
     *
     * @param next as an answer before told it; {@code null} to begin
     * @param now where nothing was told, all comments before this time are meant
     */
    public static Map<String, String> form(long post, @Nullable Long next, Instant now) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", Long.toString(post));
        // the time is exclusive: two comments of one second would be torn apart
        form.put("ts", Long.toString((next == null ? now.getEpochSecond() : next) + 1));
        return form;
    }

    /**
     * Reads an answer.
     *
     * @param answered when the blog gave it; {@code null} if that is not known
     * @return {@code null} when the bytes are none
     */
    public static @Nullable CommentList parse(byte[] bytes, HttpUrl page, @Nullable Instant answered) {
        JsonNode data = ApiJson.open(bytes);
        if (data == null) {
            return null;
        }
        JsonNode html = data.path("comment");
        if (!html.isString()) {
            return null;
        }
        Long time = ApiJson.number(data, "ts");
        boolean more = data.path("isMoreComments").asBoolean(false);
        return new CommentList(
                CommentReader.read(
                        Jsoup.parseBodyFragment(html.asString(), page.toString())
                                .body(),
                        answered),
                null,
                more ? time : null,
                0);
    }
}
