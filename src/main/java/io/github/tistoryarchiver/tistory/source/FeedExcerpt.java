package io.github.tistoryarchiver.tistory.source;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a feed has the whole text of a post, or only its beginning. The owner chooses one of both for the whole feed, which
 * does not say which. What is not clear is taken for a beginning.
 */
public final class FeedExcerpt {
    /** Longer than any excerpt: the platform's own summaries have up to 400 characters. */
    private static final int BEYOND_EXCERPTS = 1_000;

    /** Shorter than an excerpt would be cut. */
    private static final int BELOW_EXCERPTS = 80;

    /** Texts that were cut at one length differ by no more than a word or a sign. */
    private static final double SAME_LENGTH = 0.03;

    private static final Pattern CUT = Pattern.compile(
            "(?:\\.{2,}|…|⋯|‥|\\[\\s*(?:\\.{2,}|…|⋯)\\s*]|(?:더\\s*보기|계속\\s*읽기|전체\\s*보기|read more|continue reading)[\\s.…»>→]*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTS = Pattern.compile("(?:\\.{2,}|…|⋯)$");

    private FeedExcerpt() {}

    /**
     * Tells it of one post.
     *
     * @param summary of the post, as its page has it; {@code null} where it has none
     */
    public static boolean isOnly(Feed feed, Feed.Item item, @Nullable String summary) {
        String text = text(item.bodyHtml());
        if (CUT.matcher(text).find()) {
            return true;
        }
        String excerpt = squeezed(summary == null ? "" : summary);
        boolean isSummaryCut = DOTS.matcher(excerpt).find();
        String beginning = DOTS.matcher(excerpt).replaceFirst("");
        String squeezed = squeezed(text);
        if (beginning.startsWith(squeezed) && beginning.length() > squeezed.length()) {
            return true;
        }
        if (isSummaryCut && squeezed.length() <= beginning.length() + BELOW_EXCERPTS) {
            return true;
        }
        boolean isAllTold = !isSummaryCut && !beginning.isEmpty() && squeezed.equals(beginning);
        boolean isTooShortToBeCut = squeezed.length() <= BELOW_EXCERPTS && !isSummaryCut && !hasPicture(item);
        return !isAllTold && !isTooShortToBeCut && !isAmongWholeTexts(feed, squeezed.length());
    }

    /** Whether the feed has a text that is longer than an excerpt, and this one was not cut at the length at which others were. */
    private static boolean isAmongWholeTexts(Feed feed, int length) {
        int[] lengths = feed.items().stream()
                .mapToInt(one -> squeezed(text(one.bodyHtml())).length())
                .toArray();
        int longest = 0;
        for (int one : lengths) {
            longest = Math.max(longest, one);
        }
        int asLong = 0;
        for (int one : lengths) {
            asLong += one >= longest * (1 - SAME_LENGTH) ? 1 : 0;
        }
        boolean isCutThere = asLong > 1 && length >= longest * (1 - SAME_LENGTH);
        return longest > BEYOND_EXCERPTS && !isCutThere && !isMostlyCut(feed);
    }

    private static boolean isMostlyCut(Feed feed) {
        long cut = feed.items().stream()
                .filter(one -> CUT.matcher(text(one.bodyHtml())).find())
                .count();
        return cut > 1 && cut * 2 >= feed.items().size();
    }

    private static boolean hasPicture(Feed.Item item) {
        return item.bodyHtml() != null && item.bodyHtml().contains("<img");
    }

    private static String text(@Nullable String html) {
        return html == null ? "" : Jsoup.parseBodyFragment(html).text().strip();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", "");
    }
}
