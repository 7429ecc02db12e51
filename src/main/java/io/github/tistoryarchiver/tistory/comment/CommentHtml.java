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
 * Requests and reads comments in the way of skins from before 2023: {@code POST /comment/view}, which changes nothing
 * although it is a POST. The answer contains the skin's own markup; the first answer has the newest comments. Source:
 * the platform's {@code base.js}, and {@code lsjsj92/tistory-comment-spam-cleaner}.
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
     * Returns the form to post.
     *
     * @param next the value in the previous answer, in seconds since 1970; {@code null} for the first request
     * @param now used for the first request, which asks for all comments before this time
     */
    public static Map<String, String> form(long post, @Nullable Long next, Instant now) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", Long.toString(post));
        // the time is exclusive: without + 1, comments of the same second could be missed
        form.put("ts", Long.toString((next == null ? now.getEpochSecond() : next) + 1));
        return form;
    }

    /**
     * Reads an answer.
     *
     * @param answered the time of the answer; {@code null} if it is not known
     * @return {@code null} if the bytes are not one
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
