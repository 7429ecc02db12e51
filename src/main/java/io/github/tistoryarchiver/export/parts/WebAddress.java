package io.github.tistoryarchiver.export.parts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses as strict readers take them. */
public final class WebAddress {
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";
    private static final String HEX = "0123456789abcdefABCDEF";

    private WebAddress() {}

    /** Returns an address in which every character that addresses cannot have is percent-encoded. */
    public static String encoded(String address) {
        StringBuilder out = new StringBuilder(address.length());
        boolean inFragment = false;
        for (int i = 0; i < address.length(); ) {
            int c = address.codePointAt(i);
            boolean isAllowed =
                    isAscii(c) || (c == '%' && isEncoded(address, i)) || (ALLOWED.indexOf(c) >= 0 && c < 0x80);
            if (isAllowed && !(c == '#' && inFragment)) {
                out.appendCodePoint(c);
            } else {
                percent(Character.toString(c), out);
            }
            inFragment = inFragment || c == '#';
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isAscii(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isEncoded(String address, int at) {
        return at + 2 < address.length()
                && HEX.indexOf(address.charAt(at + 1)) >= 0
                && HEX.indexOf(address.charAt(at + 2)) >= 0;
    }

    private static void percent(String character, StringBuilder out) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
    }
}
