package io.github.tistoryarchiver.archive.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes safe file names from texts of the web: valid on Linux, macOS and Windows, and usable in a Markdown link as they
 * are.
 */
public final class FileName {
    private static final int MAX_BYTES = 120;
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"/\\\\|?*#%&;'`$^{}\\[\\]]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s_-]*\\s[\\s_-]*");
    private static final Pattern ENDS = Pattern.compile("^[.\\-_ ]+|[.\\-_ ]+$");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    /** Returns a safe name for any text; never empty, at most 120 bytes in UTF-8. */
    public static String of(String text) {
        String name =
                UNSAFE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll("-");
        name = balanced(name) ? name : name.replaceAll("[()]", "");
        name = ENDS.matcher(truncated(ENDS.matcher(name).replaceAll(""))).replaceAll("");
        if (name.isEmpty()) {
            return "file";
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static boolean balanced(String name) {
        int depth = 0;
        for (int i = 0; i < name.length() && depth >= 0; i++) {
            depth += name.charAt(i) == '(' ? 1 : name.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    private static String truncated(String name) {
        int bytes = 0;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > MAX_BYTES) {
                return name.substring(0, i);
            }
            i += Character.charCount(c);
        }
        return name;
    }
}
