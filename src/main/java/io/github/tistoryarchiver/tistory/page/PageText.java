package io.github.tistoryarchiver.tistory.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the text of a page, whatever charset its header and its head declare. Valid UTF-8 is decoded as UTF-8, since
 * Korean text in another charset is practically never valid UTF-8; anything else in the first charset that decodes all
 * of it.
 */
public final class PageText {
    private static final char UNREADABLE = '\ufffd';
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** The Korean code page of Windows, a superset of EUC-KR. */
    private static final String KOREAN = "x-windows-949";

    private PageText() {}

    /**
     * Returns the decoded text without byte order mark.
     *
     * @param declared the charset in the header; {@code null} for none
     */
    public static String of(byte[] bytes, @Nullable Charset declared) {
        if (isMarkedUtf16(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String decoded = isMostlyReadable(text)
                ? text
                : Stream.of(declared, metaCharset(bytes), charset(KOREAN))
                        .filter(Objects::nonNull)
                        .map(charset -> decodeStrictly(bytes, charset))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(text);
        return decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
    }

    /**
     * Tells whether the bytes begin with a UTF-16 byte order mark of either byte order; neither can begin UTF-8 or
     * Korean text.
     */
    private static boolean isMarkedUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }

    /**
     * Tells whether a text was decoded with at most a few errors: a character cut in half does not mean that the
     * charset is wrong.
     */
    private static boolean isMostlyReadable(String text) {
        if (text.indexOf(UNREADABLE) < 0) {
            return true;
        }
        long unreadable = text.chars().filter(c -> c == UNREADABLE).count();
        long foreign = text.chars().filter(c -> c > 0x7f && c != UNREADABLE).count();
        return unreadable <= foreign;
    }

    /** Decodes all bytes, or returns {@code null} if some are invalid in the charset. */
    private static @Nullable String decodeStrictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset metaCharset(byte[] bytes) {
        Matcher metaCharset = META_CHARSET.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return metaCharset.find() ? charset(metaCharset.group(1)) : null;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
