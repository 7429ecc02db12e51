package io.github.tistoryarchiver.tistory.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an XML document came to its end: to the tag that closes its first element. */
final class XmlEnd {
    private static final Pattern BEFORE_ROOT = Pattern.compile("(?s)\\s*+(?:<\\?.*?\\?>|<!--.*?-->|\\s++)*+");
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w:.-]*)[^>]*?(/?)>");
    private static final Pattern AFTER_ROOT = Pattern.compile("(?s)(?:<!--.*?-->|\\s++)*+");

    private XmlEnd() {}

    /** Tells it of a text; one that is no XML has no end that could be missing. */
    static boolean isThere(String text) {
        Matcher before = BEFORE_ROOT.matcher(text);
        int start = before.lookingAt() ? before.end() : 0;
        if (start == text.length()) {
            return text.isBlank();
        }
        if (text.charAt(start) != '<' || text.startsWith("<!", start)) {
            return !text.startsWith("<?", start);
        }
        Matcher root = ROOT.matcher(text).region(start, text.length());
        if (!root.lookingAt()) {
            return false;
        }
        if (!root.group(2).isEmpty()) {
            return true;
        }
        String closing = "</" + root.group(1);
        int end = text.lastIndexOf(closing);
        int after = end < 0 ? -1 : text.indexOf('>', end);
        return after >= 0 && AFTER_ROOT.matcher(text.substring(after + 1)).matches();
    }
}
