package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.media.ImageAddress;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Whether a page came to its end. A server that closes the connection in the middle of a page without a length looks as if that were
 * all of it.
 *
 * <p>The end is {@code </html>}, which some skins lack, or the script by which the platform counts visits, which it puts behind
 * the skin: {@code _tiq} until 2019, {@code window.tiara} since (saved pages of 2016 to 2026). Neither counts inside the text, where
 * authors paste whole pages.
 */
public final class PageEnd {
    /** What may follow: comments, scripts and frames that proxies and extensions append. */
    private static final Pattern HTML_END = Pattern.compile(
            "(?s)</html\\s*>(?:\\s++|<!--.*?-->|<script\\b.*?</script\\s*>|<noscript\\b.*?</noscript\\s*>|<iframe\\b.*?</iframe\\s*>"
                    + "|</?\\w{1,20}\\s*/?>)*+",
            Pattern.CASE_INSENSITIVE);

    private static final String HTML = "</html";

    private static final Pattern COUNTER =
            Pattern.compile("window\\.tiara\\s*=|\\b_tiq\\.push\\(|__TiaraObj|/tiara[./]");
    private static final Pattern SCRIPT_END = Pattern.compile("</script", Pattern.CASE_INSENSITIVE);
    private static final int LAST_PART = 4_000;
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private PageEnd() {}

    /** @param text of the page as it came */
    static boolean isThere(String text, Landmarks landmarks) {
        return endsAsHtml(text) || hasCounter(text, landmarks);
    }

    private static boolean endsAsHtml(String text) {
        int at = text.indexOf("</", Math.max(0, text.length() - LAST_PART));
        while (at >= 0) {
            if (text.regionMatches(true, at, HTML, 0, HTML.length())
                    && HTML_END.matcher(text).region(at, text.length()).matches()) {
                return true;
            }
            at = text.indexOf("</", at + 1);
        }
        return false;
    }

    private static boolean hasCounter(String text, Landmarks landmarks) {
        boolean isThere = landmarks.all(Landmark.INLINE_SCRIPT).stream()
                .anyMatch(script -> COUNTER.matcher(script.data()).find() && !isInText(script));
        if (!isThere) {
            return false;
        }
        int last = -1;
        for (Matcher counter = COUNTER.matcher(text); counter.find(); ) {
            last = counter.start();
        }
        return last >= 0 && SCRIPT_END.matcher(text).region(last, text.length()).find();
    }

    private static boolean isInText(Element script) {
        return script.closest(Css.of(Landmark.AUTHORS_TEXT)) != null;
    }

    /**
     * Whether two answers are the same page. The signatures of images and the numbers that a page counts differ from one answer to the
     * next; where a connection broke does as well.
     */
    public static boolean isSame(byte[] one, byte[] other) {
        return normal(one).equals(normal(other));
    }

    private static String normal(byte[] bytes) {
        StringBuilder text = new StringBuilder(PageText.of(bytes, null));
        ImageAddress.unsignAll(text);
        return DIGIT.matcher(text).replaceAll("0");
    }
}
