package io.github.tistoryarchiver.fleet;

import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list of blogs: on each line a name, a domain or an address, then settings such as {@code every=7d} or
 * {@code priority=3}. What follows a {@code #} at the start of a line or after a space is a comment.
 *
 * @param blogs each once, in the order of the list
 * @param badLines the lines that do not name a blog, or have a setting that does not exist
 */
public record BlogList(List<ListedBlog> blogs, List<BadLine> badLines) {
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,3})([hdw])");
    private static final Pattern PRIORITY = Pattern.compile("[1-9]\\d{0,2}");

    /**
     * A line that cannot be understood.
     *
     * @param number from 1
     * @param flaw what is wrong with it
     * @param word the word that is wrong
     */
    public record BadLine(int number, Flaw flaw, String word) {}

    /** What is wrong with a line. */
    public enum Flaw {
        NOT_A_BLOG,
        BAD_EVERY,
        BAD_PRIORITY,
        TWICE,
        UNKNOWN_SETTING
    }

    private static final class BadWordException extends Exception {
        final Flaw flaw;
        final String word;

        BadWordException(Flaw flaw, String word) {
            super(flaw + ": " + word);
            this.flaw = flaw;
            this.word = word;
        }
    }

    /** Reads the lines of a list. Of a blog that is there more than once, the first line counts. */
    public static BlogList parse(List<String> lines) {
        Map<String, ListedBlog> blogs = new LinkedHashMap<>();
        List<BadLine> bad = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
            if (!text.isEmpty()) {
                try {
                    ListedBlog blog = blog(text);
                    blogs.putIfAbsent(blog.key(), blog);
                } catch (BadWordException e) {
                    bad.add(new BadLine(i + 1, e.flaw, e.word));
                }
            }
        }
        return new BlogList(List.copyOf(blogs.values()), bad);
    }

    private static ListedBlog blog(String text) throws BadWordException {
        String[] words = text.split("\\s+");
        Duration every = ListedBlog.DEFAULT_EVERY;
        int priority = 1;
        Set<String> seen = new TreeSet<>();
        for (String word : Stream.of(words).skip(1).toList()) {
            String setting = word.replaceFirst("=.*", "");
            String value = word.substring(Math.min(word.length(), setting.length() + 1));
            if (!seen.add(setting)) {
                throw new BadWordException(Flaw.TWICE, word);
            }
            switch (setting) {
                case "every" -> every = every(word, value);
                case "priority" -> priority = priority(word, value);
                default -> throw new BadWordException(Flaw.UNKNOWN_SETTING, word);
            }
        }
        return new ListedBlog(address(words[0]), every, priority);
    }

    private static BlogAddress address(String word) throws BadWordException {
        try {
            return BlogAddress.parse(word);
        } catch (BlogAddress.NotABlogException e) {
            throw new BadWordException(Flaw.NOT_A_BLOG, word);
        }
    }

    private static Duration every(String word, String value) throws BadWordException {
        Matcher time = EVERY.matcher(value);
        if (!time.matches()) {
            throw new BadWordException(Flaw.BAD_EVERY, word);
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(number * 7);
        };
    }

    private static int priority(String word, String value) throws BadWordException {
        if (!PRIORITY.matcher(value).matches() || Integer.parseInt(value) > ListedBlog.MAX_PRIORITY) {
            throw new BadWordException(Flaw.BAD_PRIORITY, word);
        }
        return Integer.parseInt(value);
    }
}
