package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.http.warc.HttpMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** A recorded answer, as a reader of its source would look at it: all that is written in it, and where its links lead. */
final class Answer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINK = Pattern.compile("(?:https?:)?//[^\\s\"'<>\\\\]+|(?<=[\"'=])/[^\\s\"'<>\\\\]*");
    private static final Pattern ROLE = Pattern.compile("[\"']?\\bROLE\\b[\"']?\\s*:\\s*[\"'](\\w+)[\"']");

    private final HttpUrl url;
    private final byte[] body;
    private final boolean isJson;
    private final @Nullable Document document;
    private final Set<String> numbers = new HashSet<>();
    private final String text;

    /** @throws IOException when it is not what its type says */
    Answer(HttpUrl url, HttpMessage message) throws IOException {
        this.url = url;
        this.body = message.body();
        this.isJson = type(message).contains("json");
        this.document = document(url, message);
        this.text = isJson ? strings() : written();
    }

    boolean isJson() {
        return isJson;
    }

    byte[] body() {
        return body;
    }

    HttpUrl url() {
        return url;
    }

    /** Returns its parsed HTML; {@code null} if it is something else. */
    @Nullable
    Document document() {
        return document;
    }

    /** Returns the parsed HTML of an answer; {@code null} if it is something else. */
    static @Nullable Document document(HttpUrl url, HttpMessage message) throws IOException {
        String type = type(message);
        if (!type.contains("html")) {
            return null;
        }
        MediaType media = MediaType.parse(type);
        Charset charset = media == null ? null : media.charset();
        return Jsoup.parse(
                new ByteArrayInputStream(message.body()), charset == null ? null : charset.name(), url.toString());
    }

    private static String type(HttpMessage message) {
        String type = message.headers().get("Content-Type");
        return type == null ? "text/html" : type.toLowerCase(Locale.ROOT);
    }

    /** Returns the texts of JSON, the source of anything else with its characters for themselves. */
    String text() {
        return text;
    }

    /** Tells whether JSON has a number as a value. */
    boolean hasNumber(long number) {
        return numbers.contains(Long.toString(number));
    }

    /** Tells whether the page was shown to somebody who had logged in. */
    boolean isForSomebody() {
        Matcher role = ROLE.matcher(text);
        return document != null && role.find() && !role.group(1).equals("guest");
    }

    /** Returns the links that are written in it. */
    Set<HttpUrl> links() {
        Set<HttpUrl> links = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Matcher link = LINK.matcher(text); link.find(); ) {
            HttpUrl target = seen.add(link.group()) ? url.resolve(link.group()) : null;
            if (target != null) {
                links.add(target);
            }
        }
        return links;
    }

    private String strings() throws IOException {
        StringBuilder strings = new StringBuilder();
        try (JsonParser parser = JSON.createParser(body)) {
            for (@Nullable JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    strings.append(" \"").append(plain(parser.getString())).append("\" ");
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    numbers.add(parser.getString());
                }
            }
        } catch (JacksonException e) {
            throw new IOException(e);
        }
        return strings.toString();
    }

    private String written() {
        String plain = document != null ? document.outerHtml() : new String(body, StandardCharsets.UTF_8);
        return plain(plain(plain)); // feeds have HTML in their texts
    }

    private static String plain(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
