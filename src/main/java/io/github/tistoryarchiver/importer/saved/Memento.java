package io.github.tistoryarchiver.importer.saved;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page as the Wayback Machine shows it, with its own address before each address in it. Somebody who saved such a page wanted
 * the page that it shows.
 *
 * @param time when the Wayback Machine took the page, as its addresses have it
 */
record Memento(String time) {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://web\\.archive\\.org/web/(\\d{14})(?:[a-z]{2}_)?/(https?:/.*)");
    private static final Pattern IN_PAGE = Pattern.compile("/web/(\\d{14})(?:[a-z]{2}_)?/https?:");
    private static final Pattern BANNER =
            Pattern.compile("BEGIN WAYBACK TOOLBAR INSERT|FILE ARCHIVED ON|\\bid=[\"']?wm-ipp-base\\b");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /** Bytes stay what they are, whatever the encoding of the page. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /**
     * Finds out whether a page is one.
     *
     * @param named the address from which it was saved; {@code null} if nothing tells it
     * @return {@code null} if it is none
     */
    static @Nullable Memento of(@Nullable HttpUrl named, byte[] html) {
        Matcher address = ADDRESS.matcher(String.valueOf(named));
        if (address.matches()) {
            return new Memento(address.group(1));
        }
        String text = new String(html, BYTES);
        Matcher inPage = IN_PAGE.matcher(text);
        return BANNER.matcher(text).find() && inPage.find() ? new Memento(inPage.group(1)) : null;
    }

    /** Returns the address of what the Wayback Machine shows at an address; any other address as it is. */
    static @Nullable HttpUrl original(@Nullable HttpUrl url) {
        Matcher address = ADDRESS.matcher(String.valueOf(url));
        return address.matches() ? HttpUrl.parse(address.group(2)) : url;
    }

    /** Returns the page with the addresses that it had. Those of other mementos, to which the author may have linked, stay. */
    byte[] page(byte[] html) {
        return new String(html, BYTES)
                .replaceAll(
                        "(?:(?:https?:)?//web\\.archive\\.org)?/web/" + time + "(?:[a-z]{2}_)?/(?=https?:|mailto:)", "")
                .getBytes(BYTES);
    }

    /** Returns when the Wayback Machine took the page; {@code null} if its number is no time. */
    @Nullable
    Instant takenAt() {
        try {
            return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
