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
 * The text of a page, whatever charset its header and its head claim: what is UTF-8 is read as that, as no Korean text in another
 * charset is UTF-8 by chance; what is not, in the first charset that fits all of it.
 */
public final class PageText {
    private static final char UNREADABLE = '\ufffd';
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern NAMED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** What Windows calls Korean; EUC-KR is a part of it. */
    private static final String KOREAN = "x-windows-949";

    private PageText() {}

    /** @param declared by the header; {@code null} for none */
    public static String of(byte[] bytes, @Nullable Charset declared) {
        if (isMarkedUtf16(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String fitting = isMostlyReadable(text)
                ? text
                : Stream.of(declared, named(bytes), charset(KOREAN))
                        .filter(Objects::nonNull)
                        .map(charset -> strictly(bytes, charset))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(text);
        return fitting.startsWith(BYTE_ORDER_MARK) ? fitting.substring(1) : fitting;
    }

    /** By a byte order mark, in either order; neither is UTF-8 or Korean. */
    private static boolean isMarkedUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe;
    }

    /** A letter that was cut in two does not make another charset of a page. */
    private static boolean isMostlyReadable(String text) {
        if (text.indexOf(UNREADABLE) < 0) {
            return true;
        }
        long unreadable = text.chars().filter(c -> c == UNREADABLE).count();
        long foreign = text.chars().filter(c -> c > 0x7f && c != UNREADABLE).count();
        return unreadable <= foreign;
    }

    /** {@code null} where some of the bytes mean nothing in the charset. */
    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset named(byte[] bytes) {
        Matcher named = NAMED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return named.find() ? charset(named.group(1)) : null;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
